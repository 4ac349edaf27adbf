+++
format = "scan"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "VĂN PHÒNG"
number = "61/TB-VPUBND"
place = "Sông Ngân"
date = 2026-05-11
kind = "THÔNG BÁO"
abstract = "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp giao ban tháng 5 năm 2026"
recipients = ["Chủ tịch, các PCT UBND tỉnh;", "Các sở, ban, ngành tỉnh;", "UBND các xã, phường;", "Lưu: VT, TH."]
authority = ["CHÁNH VĂN PHÒNG"]
signatory = "Nông Đức Bình"
+++
Ngày 08 tháng 5 năm 2026, Chủ tịch Ủy ban nhân dân tỉnh Phùng Thế Lực chủ trì cuộc họp giao ban tháng 5. Sau khi nghe các ý kiến, Chủ tịch kết luận:
## 1. Về giải ngân vốn đầu tư công
- Đến hết tháng 4, toàn tỉnh giải ngân đạt 21,6% kế hoạch, thấp hơn cùng kỳ năm trước. Giao Sở Tài chính rà soát, điều chuyển vốn của các dự án chậm tiến độ trước ngày 30/6/2026.
## 2. Về số hóa tài liệu lưu trữ
- Giao Trung tâm Lưu trữ bổ sung 02 ca làm việc mỗi ngày để bảo đảm tiến độ đợt 1; báo cáo kết quả tại cuộc họp giao ban tháng 6.
- Giao Sở Khoa học và Công nghệ mở rộng dung lượng Kho tài liệu số thêm 40 TB.
## 3. Về phòng, chống thiên tai
- Ủy ban nhân dân các xã, phường đẩy nhanh tiến độ di dời 287 hộ dân ở vùng nguy cơ đặc biệt cao.
## 4. Về chuẩn bị năm học mới
- Sở Giáo dục và Đào tạo hoàn thành phương án tuyển dụng giáo viên trong tháng 6/2026.
Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.
