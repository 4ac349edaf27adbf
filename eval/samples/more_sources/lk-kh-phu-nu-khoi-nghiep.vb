+++
format = "fax.tif"
parent = "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM"
issuer = "BAN THƯỜNG VỤ TỈNH LAM KHÊ"
number = "33/KH-BTV"
place = "Lam Khê"
date = 2026-03-02
kind = "KẾ HOẠCH"
abstract = "Hỗ trợ phụ nữ khởi nghiệp giai đoạn 2026 - 2030"
recipients = ["Trung ương Hội LHPN Việt Nam;", "UBND tỉnh;", "Hội LHPN các xã, phường;", "Lưu: VT, PT."]
authority = ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"]
signatory = "Bế Thị Nhung"
+++
Thực hiện Đề án hỗ trợ phụ nữ khởi nghiệp của Ủy ban nhân dân tỉnh, Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Lam Khê xây dựng Kế hoạch như sau:
# I. CHỈ TIÊU ĐẾN NĂM 2030
1. Hỗ trợ ít nhất 400 phụ nữ khởi nghiệp, khởi sự kinh doanh.
2. Thành lập mới 50 tổ hợp tác, 15 hợp tác xã do phụ nữ quản lý.
3. Trên 80% cán bộ Hội được tập huấn kiến thức kinh doanh số.
# II. NHIỆM VỤ TRỌNG TÂM
1. Truyền thông, nâng cao nhận thức về khởi nghiệp
Biểu dương các gương phụ nữ khởi nghiệp tiêu biểu; đăng tải ít nhất 100 tin, bài trên trang thông tin điện tử và mạng xã hội của Hội mỗi năm.
2. Nâng cao năng lực cho phụ nữ khởi nghiệp
Mở các lớp bồi dưỡng kiến thức quản trị, kỹ năng bán hàng trực tuyến, mỗi lớp không quá 40 học viên, thời gian 03 ngày.
# III. KINH PHÍ
Tổng kinh phí dự kiến 4,2 tỷ đồng từ nguồn ngân sách và nguồn vận động.
# IV. TỔ CHỨC THỰC HIỆN
## 1. Ban Hỗ trợ phụ nữ phát triển kinh tế
- Tham mưu tổ chức Ngày phụ nữ khởi nghiệp hằng năm vào tháng 10.
- Chủ trì, phối hợp với Ngân hàng Chính sách xã hội tỉnh hướng dẫn hội viên vay vốn.
## 2. Văn phòng Hội
- Cân đối, bố trí kinh phí; theo dõi, tổng hợp kết quả thực hiện Kế hoạch.
## 3. Hội Liên hiệp Phụ nữ các xã, phường
- Lựa chọn, giới thiệu ý tưởng khởi nghiệp gửi về Hội LHPN tỉnh trước ngày 30/6 hằng năm.
- Thành lập câu lạc bộ phụ nữ khởi nghiệp tại cơ sở.
