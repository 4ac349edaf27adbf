+++
format = "docx"
issuer = "HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG NGÂN"
number = "36/NQ-HĐND"
place = "Sông Ngân"
date = 2025-12-09
kind = "NGHỊ QUYẾT"
abstract = "Về kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030 tỉnh Sông Ngân"
recipients = ["Ủy ban Thường vụ Quốc hội, Chính phủ (báo cáo);", "TT. Tỉnh ủy, TT. HĐND, UBND tỉnh;", "Đoàn ĐBQH tỉnh, đại biểu HĐND tỉnh;", "Các sở, ban, ngành, đoàn thể tỉnh;", "TT. HĐND, UBND các xã, phường;", "Lưu: VT."]
authority = ["CHỦ TỊCH"]
signatory = "Vàng A Lềnh"
+++
> HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG NGÂN KHÓA IX, KỲ HỌP THỨ MƯỜI BỐN
> Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
> Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;
> Xét Tờ trình số 214/TTr-UBND ngày 24 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh tại kỳ họp.
# QUYẾT NGHỊ:
# Điều 1. Đánh giá kết quả thực hiện kế hoạch giai đoạn 2021 - 2025
1. Tốc độ tăng trưởng GRDP bình quân giai đoạn 2021 - 2025 đạt 7,4%/năm; riêng năm 2025 đạt 8,1%, cao hơn mức tăng GDP của cả nước[^ Tốc độ tăng GDP của cả nước năm 2025 ước đạt 8%. ]. Quy mô nền kinh tế năm 2025 đạt 38.200 tỷ đồng, GRDP bình quân đầu người đạt 58,6 triệu đồng.
2. Thu ngân sách nhà nước trên địa bàn năm 2025 đạt 3.150 tỷ đồng, vượt 12,5% dự toán Trung ương giao.
3. Tỷ lệ hộ nghèo đa chiều giảm bình quân 3,9 điểm phần trăm/năm, còn 11,2% vào cuối năm 2025; tỷ lệ che phủ rừng đạt 54,3%.
4. Hạn chế: quy mô kinh tế còn nhỏ, hạ tầng giao thông chưa đồng bộ, năng suất lao động bằng khoảng 62% bình quân cả nước; tiến độ giải ngân vốn đầu tư công một số dự án còn chậm.
# Điều 2. Mục tiêu tổng quát
Phát triển kinh tế nhanh, bền vững trên nền tảng khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số; khai thác lợi thế về nông, lâm nghiệp, du lịch sinh thái và kinh tế cửa khẩu; phấn đấu đến năm 2030 Sông Ngân là tỉnh phát triển khá của vùng.
# Điều 3. Các chỉ tiêu chủ yếu đến năm 2030
## 1. Về kinh tế
a) Tốc độ tăng trưởng GRDP bình quân giai đoạn 2026 - 2030 đạt từ 10% trở lên; riêng năm 2026 phấn đấu đạt 9,5%.
b) GRDP bình quân đầu người đến năm 2030 đạt khoảng 105 triệu đồng.
c) Thu ngân sách nhà nước trên địa bàn đến năm 2030 đạt 6.000 tỷ đồng; năm 2026 đạt 3.600 tỷ đồng.
d) Đón khoảng 3 triệu lượt khách du lịch vào năm 2030.
## 2. Về xã hội
a) Tỷ lệ hộ nghèo đa chiều giảm bình quân từ 2,5 đến 3 điểm phần trăm/năm.
b) Tỷ lệ lao động qua đào tạo đạt 68%, trong đó có bằng cấp, chứng chỉ đạt 35%.
c) Đạt 13,5 bác sĩ và 38 giường bệnh trên một vạn dân; tỷ lệ bao phủ bảo hiểm y tế đạt 98%.
d) Tỷ lệ trường học đạt chuẩn quốc gia đạt 75%.
## 3. Về môi trường
a) Tỷ lệ che phủ rừng duy trì ổn định ở mức 56%.
b) Tỷ lệ dân số nông thôn sử dụng nước hợp vệ sinh đạt 98,5%; tỷ lệ thu gom chất thải rắn sinh hoạt đô thị đạt 97%.
# Điều 4. Nhiệm vụ, giải pháp chủ yếu
1. Hoàn thiện quy hoạch, tập trung nguồn lực đầu tư 03 tuyến đường liên vùng với tổng chiều dài 142 km, kết nối trung tâm tỉnh với cửa khẩu Pa Vược.
2. Phát triển nông nghiệp hàng hóa: mở rộng diện tích chè lên 9.800 ha, cây dược liệu 2.400 ha, mắc ca 12.000 ha.
3. Đẩy mạnh cải cách hành chính, chuyển đổi số; phấn đấu chỉ số PCI của tỉnh thuộc nhóm 30 địa phương dẫn đầu cả nước.
4. Nâng cao chất lượng nguồn nhân lực; đầu tư 12 trường phổ thông nội trú liên cấp tại các xã biên giới.
5. Củng cố quốc phòng, an ninh; mở rộng hoạt động đối ngoại.
# Điều 5. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh cụ thể hóa Nghị quyết thành chương trình, kế hoạch hằng năm; báo cáo Hội đồng nhân dân tỉnh kết quả thực hiện tại kỳ họp thường lệ cuối năm.
2. Giao Thường trực Hội đồng nhân dân, các Ban, Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết.
3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh tuyên truyền, vận động Nhân dân thực hiện Nghị quyết.
Nghị quyết này được Hội đồng nhân dân tỉnh Sông Ngân khóa IX, kỳ họp thứ mười bốn thông qua ngày 09 tháng 12 năm 2025 và có hiệu lực từ ngày 01 tháng 01 năm 2026./.
@ PHỤ LỤC :: HỆ THỐNG CHỈ TIÊU CHỦ YẾU GIAI ĐOẠN 2026 - 2030 :: (Kèm theo Nghị quyết số 36/NQ-HĐND ngày 09 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh)
| STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Kế hoạch năm 2026 | Mục tiêu năm 2030 |
| 1 | Tốc độ tăng trưởng GRDP | % | 8,1 | 9,5 | Bình quân từ 10 trở lên |
| 2 | GRDP bình quân đầu người | triệu đồng | 58,6 | 65 | 105 |
| 3 | Thu ngân sách nhà nước trên địa bàn | tỷ đồng | 3.150 | 3.600 | 6.000 |
| 4 | Giá trị xuất khẩu hàng địa phương | triệu USD | 42 | 48 | 90 |
| 5 | Khách du lịch | triệu lượt | 1,42 | 1,65 | 3 |
| 6 | Tỷ lệ hộ nghèo đa chiều | % | 11,2 | 8,5 | Dưới 3 |
| 7 | Tỷ lệ che phủ rừng | % | 54,3 | 54,6 | 56 |
| 8 | Số bác sĩ trên một vạn dân | bác sĩ | 11,8 | 12,1 | 13,5 |
| 9 | Tỷ lệ trường đạt chuẩn quốc gia | % | 63,4 | 66 | 75 |
