+++
format = "docx"
issuer = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
number = "07/CT-UBND"
place = "Sông Ngân"
date = 2026-04-20
kind = "CHỈ THỊ"
abstract = "Về tăng cường công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026"
recipients = ["Ban Chỉ đạo Phòng thủ dân sự quốc gia (báo cáo);", "TT. Tỉnh ủy, TT. HĐND tỉnh (báo cáo);", "Các sở, ban, ngành tỉnh;", "UBND các xã, phường;", "Đài Khí tượng Thủy văn tỉnh;", "Lưu: VT, NN."]
authority = ["CHỦ TỊCH"]
signatory = "Phùng Thế Lực"
+++
Năm 2025, trên địa bàn tỉnh xảy ra 21 đợt thiên tai, làm 09 người chết, 14 người bị thương, 1.346 nhà bị hư hỏng, thiệt hại về kinh tế khoảng 318 tỷ đồng[^ Riêng đợt mưa lũ từ ngày 31/7 đến ngày 03/8/2025 làm 05 người chết, thiệt hại khoảng 174 tỷ đồng. ]. Dự báo mùa mưa năm nay, tổng lượng mưa toàn tỉnh cao hơn trung bình nhiều năm từ 10 đến 20%; nguy cơ lũ quét, sạt lở đất cao tại 63 điểm thuộc 14 xã.
Để chủ động ứng phó, hạn chế thấp nhất thiệt hại về người và tài sản, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
## 1. Thủ trưởng các sở, ban, ngành tỉnh; Chủ tịch Ủy ban nhân dân các xã, phường
a) Kiện toàn Ban Chỉ huy Phòng thủ dân sự trước ngày 10/5/2026; phân công thành viên phụ trách từng thôn, bản, từng điểm xung yếu.
b) Thực hiện nghiêm phương châm "bốn tại chỗ"; trực ban 24/24 giờ từ ngày 15/5/2026 đến hết ngày 31/10/2026.
c) Người đứng đầu chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân tỉnh nếu để xảy ra thiệt hại do chủ quan, thiếu trách nhiệm.
## 2. Sở Nông nghiệp và Môi trường
a) Chủ trì rà soát, cập nhật phương án ứng phó thiên tai của tỉnh, trình Ủy ban nhân dân tỉnh phê duyệt trước ngày 15/5/2026.
b) Kiểm tra an toàn 26 hồ chứa thủy lợi; kiên quyết không tích nước đối với 04 hồ xuống cấp.
c) Lắp đặt bổ sung 18 trạm đo mưa tự động, 07 trạm cảnh báo lũ quét trước ngày 30/6/2026.
## 3. Chi cục Thủy lợi (Sở Nông nghiệp và Môi trường)
a) Thường trực giúp việc Ban Chỉ huy Phòng thủ dân sự tỉnh về thiên tai; tổng hợp thiệt hại, báo cáo trước 16 giờ hằng ngày khi có thiên tai.
b) Cắm 120 biển cảnh báo tại các ngầm tràn, điểm sạt lở trước ngày 31/5/2026.
## 4. Chi cục Kiểm lâm (Sở Nông nghiệp và Môi trường)
a) Chủ trì phòng cháy, chữa cháy rừng; cập nhật cấp dự báo cháy rừng hằng ngày trong mùa khô.
b) Tuần tra, phát hiện các vết nứt, sạt lở trong rừng phòng hộ đầu nguồn và thông báo ngay cho Ủy ban nhân dân cấp xã.
## 5. Bộ Chỉ huy Quân sự tỉnh
a) Duy trì lực lượng 450 cán bộ, chiến sĩ và 32 phương tiện sẵn sàng cứu hộ, cứu nạn.
b) Tổ chức 03 cuộc diễn tập ứng phó lũ quét, tìm kiếm cứu nạn cấp xã trong tháng 5/2026.
## 6. Sở Xây dựng
a) Bố trí máy móc, vật tư tại 11 vị trí thường xuyên ách tắc; bảo đảm thông xe bước 1 không quá 12 giờ đối với quốc lộ, 24 giờ đối với đường tỉnh.
b) Rà soát nhà ở của hộ dân ven sông, ven suối, ven taluy; tham mưu phương án di dời.
## 7. Sở Tài chính
Tham mưu bố trí dự phòng ngân sách 45 tỷ đồng cho công tác phòng, chống thiên tai; hướng dẫn quyết toán kinh phí khắc phục hậu quả.
## 8. Sở Y tế
Dự trữ cơ số thuốc, hóa chất cho ít nhất 30 ngày tại 14 xã có nguy cơ bị chia cắt; sẵn sàng 12 tổ cấp cứu lưu động.
## 9. Đài Khí tượng Thủy văn tỉnh
Phát bản tin cảnh báo lũ quét, sạt lở đất trước ít nhất 06 giờ; tăng tần suất bản tin lên 03 giờ một lần khi có mưa rất to.
## 10. Ủy ban nhân dân các xã, phường
a) Hoàn thành di dời 287 hộ dân ở vùng nguy cơ đặc biệt cao trước ngày 30/6/2026.
b) Dự trữ lương thực, nước uống, nhu yếu phẩm cho người dân vùng nguy cơ bị chia cắt ít nhất 07 ngày.
c) Mỗi thôn, bản thành lập 01 đội xung kích từ 10 người trở lên.
Chỉ thị này thay thế Chỉ thị số 05/CT-UBND ngày 18 tháng 4 năm 2025 của Chủ tịch Ủy ban nhân dân tỉnh. Giao Sở Nông nghiệp và Môi trường theo dõi, đôn đốc, báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện trước ngày 15/11/2026./.
