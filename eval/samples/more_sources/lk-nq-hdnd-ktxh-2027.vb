+++
format = "flattened.md"
parent = ""
issuer = "HỘI ĐỒNG NHÂN DÂN TỈNH LAM KHÊ"
number = "64/NQ-HĐND"
place = "Lam Khê"
date = 2026-11-12
kind = "NGHỊ QUYẾT"
abstract = "VỀ NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2027"
recipients = ["Ủy ban Thường vụ Quốc hội; Chính phủ;", "Thường trực Tỉnh ủy;", "UBND tỉnh, UBMTTQVN tỉnh;", "Các đại biểu HĐND tỉnh;", "Lưu: VT."]
authority = ["CHỦ TỊCH"]
signatory = "Ngọc Thế Vinh"
+++
HỘI ĐỒNG NHÂN DÂN TỈNH LAM KHÊ KHÓA XI, KỲ HỌP THỨ 4
> Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
> Căn cứ Nghị quyết số 22/NQ-HĐND ngày 10 tháng 7 năm 2026 của Hội đồng nhân dân tỉnh về kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030;
> Xét Tờ trình số 289/TTr-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh; báo cáo thẩm tra của Ban Kinh tế - Ngân sách; ý kiến thảo luận của đại biểu tại kỳ họp.
QUYẾT NGHỊ:
## Điều 1. Mục tiêu, chỉ tiêu chủ yếu năm 2027
1. Chỉ tiêu kinh tế
a) Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP) đạt từ 9,2% trở lên; GRDP bình quân đầu người đạt 82,5 triệu đồng.
b) Thu ngân sách nhà nước trên địa bàn 6.450 tỷ đồng, tăng 12% so với ước thực hiện năm 2026.
c) Kim ngạch xuất khẩu khoảng 1,35 tỷ USD; thu hút tối thiểu 2,8 triệu lượt khách du lịch.
2. Chỉ tiêu xã hội
a) Tỷ lệ hộ nghèo đa chiều giảm 1,5 - 2%; tạo việc làm mới cho 14.500 lao động.
b) Đạt 34 giường bệnh/vạn dân, 11,2 bác sĩ/vạn dân; tỷ lệ tham gia bảo hiểm y tế trên 96%.
3. Chỉ tiêu môi trường
Tỷ lệ che phủ rừng ổn định 58,3%; tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt đạt 92%.
## Điều 2. Tổ chức thực hiện
1. Ủy ban nhân dân tỉnh tổ chức triển khai thực hiện Nghị quyết này; báo cáo Hội đồng nhân dân tỉnh tại kỳ họp cuối năm 2027.
2. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết.
Nghị quyết này đã được Hội đồng nhân dân tỉnh Lam Khê khóa XI, kỳ họp thứ 4 thông qua ngày 12 tháng 11 năm 2026./.
@ PHỤ LỤC :: PHÂN GIAO CHỈ TIÊU CHO MỘT SỐ ĐỊA PHƯƠNG NĂM 2027 :: (Kèm theo Nghị quyết số 64/NQ-HĐND ngày 12 tháng 11 năm 2026 của Hội đồng nhân dân tỉnh Lam Khê)
| STT | Địa phương | Thu ngân sách (tỷ đồng) | Giảm hộ nghèo (%) | Lao động có việc làm mới (người) |
| 1 | Phường Cầu Sương | 812,4 | 0,4 | 2.150 |
| 2 | Xã Đồng Vải | 96 | 2,1 | 640 |
| 3 | Xã Khe Lạnh | 41,7 | 3,5 | 385 |
