+++
format = "stamped.scan.pdf"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ NỘI VỤ"
number = "62/KH-SNV"
place = "Sông Ngân"
date = 2026-04-15
kind = "KẾ HOẠCH"
abstract = "Đào tạo nghề cho lao động nông thôn và kết nối việc làm năm 2026"
recipients = ["UBND tỉnh (báo cáo);", "Các sở, ngành liên quan;", "UBND các xã, phường;", "Trung tâm Dịch vụ việc làm tỉnh;", "Lưu: VT, LĐVL."]
authority = ["GIÁM ĐỐC"]
signatory = "Lò Văn Thuận"
+++
> Thực hiện Quyết định số 402/QĐ-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sông Ngân về chương trình việc làm năm 2026, Sở Nội vụ xây dựng Kế hoạch như sau:
# I. MỤC TIÊU
1. Đào tạo nghề cho 6.500 lao động nông thôn, trong đó lao động nữ chiếm từ 45% trở lên.
2. Giải quyết việc làm mới cho khoảng 9.200 người; đưa 650 người đi làm việc ở nước ngoài theo hợp đồng.
3. Tổ chức 24 phiên giao dịch việc làm, trong đó có 06 phiên lưu động.
# II. KINH PHÍ
Kinh phí thực hiện là 21,75 tỷ đồng, gồm ngân sách trung ương 15 tỷ đồng, ngân sách tỉnh 6,75 tỷ đồng. Mức hỗ trợ tiền ăn 50.000 đồng/người/ngày thực học.
# III. TỔ CHỨC THỰC HIỆN
## 1. Phòng Lao động - Việc làm
- Chủ trì, phối hợp với Sở Giáo dục và Đào tạo lựa chọn cơ sở đào tạo nghề; hoàn thành trước ngày 30/5/2026.
- Tổng hợp, báo cáo Giám đốc Sở kết quả thực hiện trước ngày 10/12/2026.
## 2. Trung tâm Dịch vụ việc làm tỉnh
- Tổ chức các phiên giao dịch việc làm; cập nhật dữ liệu người tìm việc hằng tháng.
- Thu thập thông tin tuyển dụng của ít nhất 300 doanh nghiệp trong và ngoài tỉnh.
## 3. Đề nghị Ủy ban nhân dân các xã, phường
- Rà soát nhu cầu học nghề của người dân, gửi danh sách về Sở Nội vụ trước ngày 15/5/2026.
- Phân công cán bộ theo dõi các lớp học nghề tại địa phương.
## 4. Đề nghị Hội Nông dân tỉnh, Hội Liên hiệp Phụ nữ tỉnh
Tuyên truyền, vận động hội viên tham gia học nghề; giới thiệu hội viên vay vốn giải quyết việc làm.
Yêu cầu các phòng, đơn vị nghiêm túc triển khai thực hiện./.
