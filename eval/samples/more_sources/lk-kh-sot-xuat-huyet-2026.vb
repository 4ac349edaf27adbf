+++
format = "doc"
parent = "ỦY BAN NHÂN DÂN TỈNH LAM KHÊ"
issuer = "SỞ Y TẾ"
number = "45/KH-SYT"
place = "Lam Khê"
date = 2026-02-06
kind = "KẾ HOẠCH"
abstract = "Phòng, chống bệnh sốt xuất huyết Dengue và bệnh tay chân miệng năm 2026"
recipients = ["Cục Phòng bệnh - Bộ Y tế (để b/c);", "UBND tỉnh (để b/c);", "UBND các xã, phường;", "Các đơn vị trực thuộc Sở;", "Lưu: VT, NVY."]
authority = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
signatory = "Đàm Thị Hoài"
+++
> Căn cứ Luật Phòng bệnh số 114/2025/QH15;
> Căn cứ Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lam Khê về phòng, chống dịch bệnh trên địa bàn tỉnh năm 2026.
Sở Y tế xây dựng Kế hoạch phòng, chống bệnh sốt xuất huyết Dengue và bệnh tay chân miệng năm 2026 như sau:
# I. TÌNH HÌNH DỊCH BỆNH
Năm 2025, toàn tỉnh ghi nhận 2.315 ca mắc sốt xuất huyết, giảm 18,4% so với năm 2024; có 02 ca tử vong. Bệnh tay chân miệng ghi nhận 874 ca, không có tử vong[^ Trẻ dưới 05 tuổi chiếm 91,2% số ca mắc tay chân miệng. ].
# II. MỤC TIÊU
## 1. Mục tiêu chung
Phát hiện sớm, xử lý kịp thời, không để dịch lớn xảy ra; giảm số mắc và tử vong do sốt xuất huyết và tay chân miệng.
## 2. Chỉ tiêu cụ thể
a) Giảm 10% số ca mắc sốt xuất huyết so với trung bình giai đoạn 2021 - 2025; tỷ lệ tử vong do sốt xuất huyết dưới 0,09%.
b) 100% ổ dịch được phát hiện và xử lý trong vòng 48 giờ.
c) Ít nhất 95% hộ gia đình tại các xã trọng điểm được kiểm tra, diệt lăng quăng 02 lần/tháng.
# III. NỘI DUNG THỰC HIỆN
## 1. Giám sát
Giám sát ca bệnh, véc tơ tại 14 xã, phường trọng điểm; lấy mẫu xét nghiệm tối thiểu 07% số ca lâm sàng.
## 2. Truyền thông
Phát động chiến dịch diệt lăng quăng đợt 1 trong tháng 4, đợt 2 trong tháng 8 năm 2026.
# IV. KINH PHÍ
Tổng kinh phí 3.480.500.000 đồng (Ba tỷ bốn trăm tám mươi triệu năm trăm nghìn đồng), trong đó: ngân sách tỉnh 2.900 triệu đồng; nguồn hợp pháp khác 580,5 triệu đồng.
# V. TỔ CHỨC THỰC HIỆN
## 1. Phòng Nghiệp vụ Y
- Tham mưu chỉ đạo, tổ chức 02 đoàn kiểm tra công tác phòng, chống dịch tại các địa phương, hoàn thành trước ngày 31/7/2026.
- Phối hợp với Phòng Kế hoạch - Tài chính thẩm định nhu cầu thuốc, hóa chất.
## 2. Trung tâm Kiểm soát bệnh tật tỉnh
- Chủ trì, phối hợp với Trung tâm Y tế khu vực giám sát, xử lý ổ dịch; cấp hóa chất theo Phụ lục kèm theo Kế hoạch này.
- Báo cáo Sở Y tế tình hình dịch bệnh trước 15 giờ thứ Năm hằng tuần.
## 3. Các bệnh viện công lập và ngoài công lập
Bảo đảm giường bệnh, thuốc, dịch truyền; hội chẩn, chuyển tuyến kịp thời các ca nặng.
## 4. Đề nghị Ủy ban nhân dân các xã, phường
- Chỉ đạo trạm y tế và các đoàn thể vận động từng hộ gia đình diệt lăng quăng vào ngày Chủ nhật hằng tuần.
- Bố trí kinh phí hỗ trợ cộng tác viên theo mức 100.000 đồng/người/tháng.
Trong quá trình thực hiện nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Y tế (qua Phòng Nghiệp vụ Y) để được hướng dẫn./.
@ PHỤ LỤC :: PHÂN BỔ HÓA CHẤT, MÁY PHUN NĂM 2026 :: (Kèm theo Kế hoạch số 45/KH-SYT ngày 06 tháng 02 năm 2026 của Sở Y tế tỉnh Lam Khê)
| STT | Địa bàn | Số hộ | Hóa chất (lít) | Máy phun (chiếc) |
| 1 | Phường Cầu Sương | 12.480 | 96 | 4 |
| 2 | Phường Bến Trúc | 9.365 | 72,5 | 3 |
| 3 | Xã Đồng Vải | 4.120 | 30 | 2 |
| 4 | Xã Khe Lạnh | 2.987 | 21,5 | 1 |
|  | Tổng cộng | 28.952 | 220 | 10 |
