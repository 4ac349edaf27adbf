+++
format = "intricate.docx"
parent = ""
issuer = "ỦY BAN NHÂN DÂN TỈNH LAM KHÊ"
number = "118/KH-UBND"
place = "Lam Khê"
date = 2026-09-21
kind = "KẾ HOẠCH"
abstract = "Bảo đảm trật tự, an toàn giao thông khu vực trường học từ nay đến hết ngày 30/6/2027"
recipients = ["Thường trực Tỉnh ủy, HĐND tỉnh (b/c);", "Chủ tịch, các PCT UBND tỉnh;", "Các sở, ban, ngành, đoàn thể tỉnh;", "UBND các xã, phường;", "Cổng Thông tin điện tử tỉnh;", "Lưu: VT, CNXD."]
authority = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
signatory = "Trịnh Công Đoàn"
+++
> Căn cứ Luật Trật tự, an toàn giao thông đường bộ số 36/2024/QH15;
> Căn cứ Chỉ thị số 31/CT-TTg ngày 21 tháng 12 năm 2023 của Thủ tướng Chính phủ về tăng cường công tác bảo đảm trật tự, an toàn giao thông cho lứa tuổi học sinh trong tình hình mới;
> Theo đề nghị của Giám đốc Công an tỉnh tại Tờ trình số 402/TTr-CAT ngày 10 tháng 9 năm 2026.
Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:
# MỤC ĐÍCH, YÊU CẦU
## Mục đích
Nâng cao ý thức chấp hành pháp luật về giao thông của học sinh; kéo giảm tai nạn giao thông liên quan đến lứa tuổi học sinh.
## Yêu cầu
Các cơ quan, đơn vị triển khai đồng bộ, thường xuyên, tránh hình thức.
# CHỈ TIÊU
## Đến hết năm 2026
### Giảm ít nhất 15% số vụ tai nạn giao thông liên quan đến học sinh so với cùng kỳ năm 2025[^ 9 tháng đầu năm 2025 xảy ra 46 vụ, làm chết 12 người, bị thương 51 người. ].
### 100% cơ sở giáo dục phổ thông có điểm đón, trả học sinh.
## Đến hết ngày 30/6/2027
### Lắp đặt 60 cụm đèn cảnh báo tại cổng trường nằm trên quốc lộ, tỉnh lộ.
### Tỷ lệ học sinh từ đủ 16 tuổi điều khiển xe gắn máy được bồi dưỡng kỹ năng lái xe an toàn đạt ~~90%~~++95%++ trở lên[~ Theo Kế hoạch số 77/KH-SGDĐT ngày 28 tháng 8 năm 2026 của Sở Giáo dục và Đào tạo, toàn tỉnh có 18.640 học sinh thuộc diện này. ].
# TỔ CHỨC THỰC HIỆN
## Công an tỉnh
- Chủ trì, phối hợp với Sở Giáo dục và Đào tạo, Tỉnh đoàn tuyên truyền tại 100% trường trung học phổ thông; hoàn thành trước ngày ~~15/11/2026~~++30/11/2026++.
- Tăng cường tuần tra, xử lý vi phạm tại khu vực cổng trường, cụ thể:
+ Xử lý người giao xe cho học sinh chưa đủ điều kiện điều khiển;
+ Bố trí lực lượng phân luồng giờ cao điểm tại 25 điểm trường.
## Sở Giáo dục và Đào tạo
- Đưa nội dung an toàn giao thông vào kế hoạch năm học; ++mỗi học kỳ tổ chức ít nhất 02 buổi ngoại khóa;++ ~~mỗi năm một buổi;~~ ký cam kết với phụ huynh học sinh.
## Sở Xây dựng
- Rà soát, sơn kẻ vạch giảm tốc, bổ sung biển báo tại các cổng trường; kinh phí dự kiến 8,6 tỷ đồng.
- Phối hợp với Ủy ban nhân dân các xã, phường giải tỏa lấn chiếm hành lang an toàn đường bộ.
## Đề nghị Ban Thường vụ Tỉnh đoàn
Duy trì mô hình "Cổng trường an toàn giao thông" tại các trường học; thành lập 120 đội thanh niên xung kích.
## Các cơ quan, đơn vị liên quan
Định kỳ trước ngày 20 của tháng cuối quý báo cáo kết quả về Công an tỉnh để tổng hợp.
@ PHỤ LỤC :: DANH MỤC NHIỆM VỤ :: (Kèm theo Kế hoạch số 118/KH-UBND ngày 21 tháng 9 năm 2026 của Ủy ban nhân dân tỉnh Lam Khê)
| TT | Nội dung nhiệm vụ | Cơ quan thực hiện > Chủ trì | Cơ quan thực hiện > Phối hợp | Thời gian hoàn thành | Sản phẩm |
| = I. HOÀN THIỆN HẠ TẦNG GIAO THÔNG |
| 1 | Khảo sát, lập danh mục điểm đen tai nạn giao thông gần trường học | Sở Xây dựng | Công an tỉnh; UBND các xã, phường | Tháng 10/2026 | Danh mục điểm đen |
| 2 | Lắp đặt cụm đèn cảnh báo tại cổng trường | Sở Xây dựng | Sở Giáo dục và Đào tạo | Tháng 5/2027 | Biên bản nghiệm thu |
| 3 | Bố trí vịnh đón, trả học sinh tại các tuyến phố trung tâm | UBND phường Cầu Sương | Sở Xây dựng | Quý I/2027 | Các vịnh đón, trả |
| = II. TUYÊN TRUYỀN, GIÁO DỤC |
| 4 | Biên soạn tài liệu tuyên truyền pháp luật về giao thông dành cho học sinh | Sở Giáo dục và Đào tạo | Công an tỉnh, Sở Tư pháp | Tháng 11/2026 | Bộ tài liệu |
| 5 | Tổ chức cuộc thi "Giao thông học đường" trên mạng | Tỉnh đoàn | Sở Khoa học và Công nghệ | Tháng 3/2027 | Cuộc thi |
| 6 | Phát sóng chuyên mục "An toàn đến trường" | Báo và Phát thanh, truyền hình Lam Khê | Công an tỉnh | Hằng tuần | Chuyên mục phát sóng |
| = III. TUẦN TRA, XỬ LÝ VI PHẠM |
| 7 | Mở đợt cao điểm xử lý vi phạm tại khu vực trường học | Công an tỉnh | UBND các xã, phường | Từ ngày 05/10/2026 đến ngày 05/12/2026 | Báo cáo kết quả |
| 8 | Lắp đặt hệ thống camera giám sát tại các nút giao có đông học sinh qua lại | Công an tỉnh | Sở Tài chính | Tháng 6/2027 | Hệ thống camera |
