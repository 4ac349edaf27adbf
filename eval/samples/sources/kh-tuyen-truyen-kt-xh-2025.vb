+++
format = "txt"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"
number = "41/KH-SVHTTDL"
place = "Sông Ngân"
date = 2025-03-10
kind = "KẾ HOẠCH"
abstract = "Tuyên truyền kết quả phát triển kinh tế - xã hội năm 2024, mục tiêu, nhiệm vụ năm 2025"
recipients = ["UBND tỉnh (báo cáo);", "Ban Tuyên giáo và Dân vận Tỉnh ủy;", "UBND các huyện, thành phố;", "Các phòng, đơn vị thuộc Sở;", "Lưu: VT, QLVH."]
authority = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
signatory = "Khoàng Văn Dín"
+++
Thực hiện Công văn số 377/UBND-KGVX ngày 24 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh, Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch tuyên truyền năm 2025 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
## 1. Mục đích
- Phổ biến sâu rộng kết quả phát triển kinh tế - xã hội năm 2024, mục tiêu, nhiệm vụ năm 2025 đến cán bộ, đảng viên và Nhân dân các dân tộc trong tỉnh.
- Cổ vũ các phong trào thi đua chào mừng đại hội đảng bộ các cấp nhiệm kỳ 2025 - 2030.
## 2. Yêu cầu
- Tuyên truyền thường xuyên, có trọng tâm, phù hợp với từng đối tượng, từng địa bàn.
# II. NỘI DUNG TUYÊN TRUYỀN
## 1. Kết quả của cả nước năm 2024
- Tăng trưởng GDP năm 2024 đạt 7,09%; quy mô nền kinh tế đạt khoảng 476,3 tỷ USD; GDP bình quân đầu người đạt 4.700 USD.
## 2. Kết quả của tỉnh năm 2024
- Tốc độ tăng trưởng GRDP năm 2024 đạt 7,6%; thu ngân sách trên địa bàn đạt 2.740 tỷ đồng.
- Toàn tỉnh đón 1,2 triệu lượt khách du lịch, tổng thu từ du lịch đạt 962 tỷ đồng[^ Trong đó khách quốc tế đạt 41.500 lượt, tăng 12% so với năm 2023. ].
- Tỷ lệ hộ nghèo đa chiều còn 15,1%; xóa 2.860 nhà tạm, nhà dột nát.
## 3. Mục tiêu, nhiệm vụ năm 2025
- Phấn đấu tốc độ tăng trưởng GRDP đạt 8%; thu ngân sách trên địa bàn đạt 2.800 tỷ đồng; đón 1,35 triệu lượt khách du lịch.
- Tạo việc làm mới cho 8.600 lao động; hoàn thành sắp xếp đơn vị hành chính, tổ chức chính quyền địa phương 2 cấp.
# III. HÌNH THỨC TUYÊN TRUYỀN
1. Tuyên truyền lưu động: 150 buổi chiếu phim và 100 buổi văn nghệ, thông tin lưu động tại các xã vùng cao.
2. Cổ động trực quan: lắp đặt 38 cụm pano, 450 băng rôn.
3. Tổ chức 01 cuộc thi ảnh đẹp về quê hương Sông Ngân.
# IV. THỜI GIAN THỰC HIỆN
Từ ngày 15 tháng 3 năm 2025 đến hết ngày 31 tháng 12 năm 2025.
# V. TỔ CHỨC THỰC HIỆN
## 1. Phòng Quản lý Văn hóa
- Chủ trì tham mưu triển khai, tổng hợp báo cáo Sở trước ngày 10/12/2025.
## 2. Trung tâm Văn hóa, Nghệ thuật
- Tổ chức 100 buổi văn nghệ, thông tin lưu động; dàn dựng 01 chương trình nghệ thuật chào mừng đại hội đảng bộ các cấp.
## 3. Thư viện tỉnh
- Trưng bày ít nhất 300 bản sách, báo; tổ chức 08 chuyến xe thư viện lưu động.
## 4. Bảo tàng tỉnh
- Tổ chức trưng bày chuyên đề về di sản văn hóa các dân tộc trong tháng 9/2025.
## 5. Phòng Văn hóa, Khoa học và Thông tin các huyện, thành phố
- Tham mưu Ủy ban nhân dân cấp huyện tổ chức tuyên truyền trên địa bàn; báo cáo kết quả trước ngày 05/12/2025.
# VI. KINH PHÍ
Kinh phí thực hiện Kế hoạch là 1,9 tỷ đồng từ dự toán chi sự nghiệp năm 2025.
Trên đây là Kế hoạch tuyên truyền năm 2025, yêu cầu các phòng, đơn vị triển khai thực hiện; khó khăn, vướng mắc báo cáo Giám đốc Sở (qua Phòng Quản lý Văn hóa) để xem xét, quyết định./.
