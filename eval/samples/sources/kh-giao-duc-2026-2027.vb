+++
format = "pdf"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ GIÁO DỤC VÀ ĐÀO TẠO"
number = "140/KH-SGDĐT"
place = "Sông Ngân"
date = 2026-08-05
kind = "KẾ HOẠCH"
abstract = "Thực hiện nhiệm vụ năm học 2026 - 2027"
recipients = ["UBND tỉnh (báo cáo);", "UBND các xã, phường;", "Các trường trực thuộc;", "Các phòng thuộc Sở;", "Lưu: VT, VP."]
authority = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
signatory = "Giàng Thị Xuân"
+++
> Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
> Căn cứ Quyết định số 1210/QĐ-UBND ngày 30 tháng 7 năm 2026 của Ủy ban nhân dân tỉnh về khung kế hoạch thời gian năm học 2026 - 2027.
Sở Giáo dục và Đào tạo ban hành Kế hoạch thực hiện nhiệm vụ năm học 2026 - 2027, từ ngày 31 tháng 8 năm 2026 đến hết ngày 31 tháng 5 năm 2027, như sau:
# I. QUY MÔ TRƯỜNG, LỚP
Toàn tỉnh có 342 trường, 5.610 lớp với 148.200 học sinh, tăng 1.900 học sinh so với năm học trước[^ Năm học 2025 - 2026 có 349 trường, 146.300 học sinh. ]; có 11.480 giáo viên, còn thiếu 640 giáo viên so với định mức.
# II. CHỈ TIÊU
1. Tỷ lệ huy động trẻ 5 tuổi đến trường đạt 99,8%; học sinh hoàn thành chương trình tiểu học đạt từ 99,5% trở lên.
2. Tỷ lệ tốt nghiệp trung học phổ thông đạt từ 98,6% trở lên; có ít nhất 18 học sinh giỏi quốc gia.
3. Tỷ lệ trường đạt chuẩn quốc gia đến cuối năm 2026 đạt 66%.
4. 100% trường phổ thông sử dụng học bạ số; 70% trường tiểu học dạy học 2 buổi/ngày có tổ chức ăn trưa.
# III. NHIỆM VỤ TRỌNG TÂM
## 1. Nâng cao chất lượng giáo dục
- Tăng cường tiếng Việt cho 21.000 trẻ mầm non, học sinh tiểu học vùng dân tộc thiểu số.
- Thí điểm dạy học môn Tin học lồng ghép trí tuệ nhân tạo tại 25 trường trung học.
## 2. Phát triển đội ngũ
- Tuyển dụng 420 giáo viên trước ngày 15/9/2026; biệt phái 95 giáo viên tiếng Anh, Tin học từ vùng thấp lên vùng cao.
## 3. Cơ sở vật chất
- Khởi công 06 trường phổ thông nội trú liên cấp tại các xã biên giới; kiên cố hóa 180 phòng học tạm.
# IV. TỔ CHỨC THỰC HIỆN
## 1. Phòng Giáo dục Mầm non - Tiểu học
- Chủ trì hướng dẫn tăng cường tiếng Việt; kiểm tra công tác bán trú ít nhất 02 lần/năm học.
## 2. Phòng Giáo dục Trung học
- Chủ trì thí điểm dạy học trí tuệ nhân tạo tại 25 trường; bồi dưỡng đội tuyển học sinh giỏi.
## 3. Phòng Tổ chức cán bộ
- Tham mưu tuyển dụng 420 giáo viên, biệt phái 95 giáo viên.
## 4. Phòng Văn hóa - Xã hội các xã, phường
- Tham mưu Ủy ban nhân dân cấp xã huy động trẻ ra lớp; bố trí kinh phí bán trú.
- Thống kê trẻ em bỏ học, gửi Sở Giáo dục và Đào tạo trước ngày 30/9/2026.
## 5. Các trường phổ thông nội trú, bán trú
- Bảo đảm an toàn thực phẩm, lưu mẫu thức ăn đủ 24 giờ; tổ chức trực đêm đối với khu nội trú.
Yêu cầu các đơn vị xây dựng kế hoạch năm học của đơn vị mình, gửi về Sở trước ngày 31/8/2026./.
