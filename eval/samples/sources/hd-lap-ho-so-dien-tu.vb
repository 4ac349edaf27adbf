+++
format = "md"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ NỘI VỤ"
number = "112/HD-SNV"
place = "Sông Ngân"
date = 2026-04-08
kind = "HƯỚNG DẪN"
abstract = "Lập hồ sơ điện tử và nộp lưu hồ sơ, tài liệu vào Lưu trữ cơ quan, Lưu trữ lịch sử"
recipients = ["Các sở, ban, ngành tỉnh;", "UBND các xã, phường;", "Trung tâm Lưu trữ;", "Trung tâm Lưu trữ lịch sử;", "Lưu: VT, VTLT."]
authority = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
signatory = "Tòng Thị Hạnh"
+++
> Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
> Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.
Thực hiện Kế hoạch số 27/KH-SNV ngày 26 tháng 02 năm 2026 về số hóa tài liệu lưu trữ và lập hồ sơ điện tử năm 2026, Sở Nội vụ hướng dẫn lập hồ sơ điện tử và nộp lưu như sau:
# I. PHẠM VI, ĐỐI TƯỢNG ÁP DỤNG
## 1. Phạm vi
Hướng dẫn này áp dụng đối với hồ sơ công việc hình thành từ ngày 01 tháng 5 năm 2026 trên Hệ thống quản lý văn bản và điều hành của tỉnh.
## 2. Đối tượng
Các sở, ban, ngành tỉnh; đơn vị sự nghiệp công lập thuộc Ủy ban nhân dân tỉnh; Ủy ban nhân dân các xã, phường; công chức, viên chức được giao theo dõi, giải quyết công việc.
# II. LẬP HỒ SƠ ĐIỆN TỬ
## 1. Mở hồ sơ
- Công chức mở hồ sơ ngay khi được giao giải quyết công việc, chậm nhất 01 ngày làm việc kể từ khi nhận văn bản.
- Mã hồ sơ gồm mã định danh cơ quan, năm hình thành và số thứ tự, cách nhau bởi dấu chấm.
## 2. Cập nhật hồ sơ
- Mọi văn bản, tài liệu liên quan, kể cả ý kiến góp ý, phiếu trình, dự thảo có bút phê, được đưa vào hồ sơ trong quá trình giải quyết công việc.
- Tệp âm thanh, hình ảnh kèm theo hồ sơ có dung lượng không quá 200 MB mỗi tệp; tệp lớn hơn được lưu trên Kho tài liệu số và ghi đường dẫn trong hồ sơ.
## 3. Kết thúc hồ sơ
- Hồ sơ được kết thúc khi công việc giải quyết xong; công chức kiểm tra, loại bản trùng, xác định thời hạn bảo quản và biên mục văn bản.
- Thời hạn bảo quản của hồ sơ nguyên tắc tối thiểu là 10 năm; hồ sơ chỉ đạo, điều hành thuộc chức năng chính của cơ quan được bảo quản vĩnh viễn.
# III. NỘP LƯU HỒ SƠ, TÀI LIỆU
## 1. Nộp vào Lưu trữ cơ quan
- Thời hạn nộp: trong 01 năm kể từ ngày công việc kết thúc; đối với hồ sơ công trình xây dựng cơ bản là 03 tháng kể từ khi công trình được quyết toán.
- Trường hợp cần giữ lại hồ sơ để phục vụ công việc thì thời hạn giữ lại không quá 02 năm và phải được người đứng đầu cơ quan đồng ý.
## 2. Nộp vào Lưu trữ lịch sử
- Hồ sơ bảo quản vĩnh viễn nộp vào Lưu trữ lịch sử của tỉnh trong thời hạn 05 năm kể từ năm nộp vào Lưu trữ cơ quan.
- Gói tin nộp lưu phải có chữ ký số của cơ quan và mục lục hồ sơ; trả lại gói tin lỗi trong 03 ngày làm việc.
# IV. TỔ CHỨC THỰC HIỆN
## 1. Trung tâm Lưu trữ
- Mở ít nhất 06 lớp tập huấn lập hồ sơ điện tử cho công chức cấp xã, hoàn thành trước ngày 30/6/2026.
- Duy trì đường dây hỗ trợ kỹ thuật trong giờ hành chính; phản hồi yêu cầu trong vòng 04 giờ làm việc.
## 2. Trung tâm Lưu trữ lịch sử
- Tiếp nhận gói tin nộp lưu, kiểm tra tính toàn vẹn và xác nhận cho cơ quan nộp lưu.
- Công bố danh mục hồ sơ đã tiếp nhận vào ngày 10 của tháng đầu quý.
## 3. Người đứng đầu cơ quan, tổ chức
- Chịu trách nhiệm về việc lập hồ sơ và nộp lưu; ban hành danh mục hồ sơ hằng năm trước ngày 31 tháng 01.
## 4. Công chức văn thư
- Kiểm tra, đôn đốc việc lập hồ sơ; không xác nhận bàn giao công việc khi công chức chưa nộp lưu đủ hồ sơ.
Hướng dẫn này thay thế Hướng dẫn số 64/HD-SNV ngày 14 tháng 5 năm 2021 của Sở Nội vụ về lập hồ sơ công việc./.
@ PHỤ LỤC :: THỜI HẠN BẢO QUẢN MỘT SỐ NHÓM HỒ SƠ :: (Kèm theo Hướng dẫn số 112/HD-SNV ngày 08 tháng 4 năm 2026 của Sở Nội vụ)
| STT | Nhóm hồ sơ | Thời hạn bảo quản |
| 1 | Hồ sơ xây dựng kế hoạch, chương trình hằng năm của cơ quan | Vĩnh viễn |
| 2 | Hồ sơ hội nghị tổng kết năm | Vĩnh viễn |
| 3 | Hồ sơ hội nghị sơ kết 6 tháng, quý | 10 năm |
| 4 | Hồ sơ giải quyết khiếu nại, tố cáo vụ việc phức tạp | Vĩnh viễn |
| 5 | Hồ sơ giải quyết khiếu nại, tố cáo vụ việc khác | 15 năm |
| 6 | Kế hoạch, báo cáo công tác tháng, tuần | 05 năm |
