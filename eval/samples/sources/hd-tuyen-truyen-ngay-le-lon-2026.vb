+++
format = "docx"
party = true
parent = "TỈNH ỦY SÔNG NGÂN"
issuer = "BAN TUYÊN GIÁO VÀ DÂN VẬN"
number = "15-HD/BTGDVTU"
place = "Sông Ngân"
date = 2026-03-18
kind = "HƯỚNG DẪN"
abstract = "tuyên truyền kỷ niệm các ngày lễ lớn và sự kiện lịch sử quan trọng năm 2026"
recipients = ["Ban Tuyên giáo và Dân vận Trung ương (báo cáo),", "Thường trực Tỉnh ủy (báo cáo),", "Các cơ quan báo chí của tỉnh,", "Đảng ủy các xã, phường,", "Lưu Ban Tuyên giáo và Dân vận Tỉnh ủy."]
authority = ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]
signatory = "Quàng Thị Lả"
+++
Thực hiện Chương trình công tác năm 2026 của Ban Thường vụ Tỉnh ủy, Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn tuyên truyền kỷ niệm các ngày lễ lớn, sự kiện lịch sử quan trọng năm 2026 như sau:
# I- MỤC ĐÍCH, YÊU CẦU
1. Giáo dục truyền thống cách mạng, lòng yêu nước; cổ vũ thi đua thực hiện nghị quyết đại hội đảng bộ các cấp.
2. Tuyên truyền bảo đảm trang trọng, thiết thực, tiết kiệm, có sức lan tỏa; tránh hình thức.
# II- NỘI DUNG TUYÊN TRUYỀN
1. Kỷ niệm 96 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2026); kết quả Đại hội XIV của Đảng.
2. Kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026).
3. Kỷ niệm 81 năm Cách mạng Tháng Tám và Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam (02/9/1945 - 02/9/2026).
4. Kỷ niệm 75 năm Ngày thành lập Đảng bộ tỉnh Sông Ngân (12/10/1951 - 12/10/2026); truyền thống xây dựng và trưởng thành của Đảng bộ tỉnh[^ Khi thành lập, Đảng bộ tỉnh có 03 chi bộ với 27 đảng viên; đến ngày 31/12/2025 có 31.650 đảng viên. ].
5. Cuộc bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031.
# III- HÌNH THỨC TUYÊN TRUYỀN
1. Tuyên truyền trên báo chí, mạng xã hội, hệ thống truyền thanh cơ sở; sinh hoạt chi bộ, đoàn thể.
2. Tổ chức cuộc thi trực tuyến "Tìm hiểu 75 năm Đảng bộ tỉnh Sông Ngân" từ ngày 15/6/2026 đến ngày 15/9/2026; trao 35 giải, giải đặc biệt trị giá 20 triệu đồng.
3. Treo cờ Tổ quốc, cờ Đảng; đặt pano, băng rôn tại trụ sở, nơi công cộng trước ngày lễ ít nhất 05 ngày.
# IV- TỔ CHỨC THỰC HIỆN
## 1. Các đảng ủy trực thuộc Tỉnh ủy
- Xây dựng kế hoạch tuyên truyền; tổ chức sinh hoạt chuyên đề tại 100% chi bộ trong quý III/2026.
## 2. Sở Văn hóa, Thể thao và Du lịch
- Chủ trì cổ động trực quan; tổ chức chương trình nghệ thuật kỷ niệm 75 năm Ngày thành lập Đảng bộ tỉnh vào tối 11/10/2026.
- Chỉ đạo Bảo tàng tỉnh, Thư viện tỉnh trưng bày tư liệu về lịch sử Đảng bộ tỉnh.
## 3. Sở Nội vụ
- Chỉ đạo Trung tâm Lưu trữ lịch sử công bố ít nhất 50 tài liệu gốc về quá trình thành lập Đảng bộ tỉnh trước ngày 15/9/2026.
- Tham mưu khen thưởng tập thể, cá nhân có thành tích tiêu biểu.
## 4. Trung tâm Lưu trữ (Sở Nội vụ)
- Số hóa 2.000 ảnh tư liệu về Đảng bộ tỉnh, bàn giao cho Ban Tuyên giáo và Dân vận Tỉnh ủy trước ngày 31/7/2026.
## 5. Báo và Phát thanh, Truyền hình Sông Ngân
- Mở chuyên trang, chuyên mục; truyền hình trực tiếp lễ kỷ niệm 75 năm Ngày thành lập Đảng bộ tỉnh.
## 6. Tỉnh đoàn Sông Ngân
- Phát động phong trào "75 giờ tình nguyện"; tổ chức hành trình về nguồn cho 300 đoàn viên tiêu biểu.
## 7. Ủy ban nhân dân các xã, phường
- Chỉnh trang đô thị, nông thôn; thăm, tặng quà người có công, mỗi suất trị giá 500.000 đồng.
Căn cứ Hướng dẫn này, các cơ quan, địa phương triển khai thực hiện; báo cáo kết quả về Ban Tuyên giáo và Dân vận Tỉnh ủy trước ngày 05/12/2026./.
