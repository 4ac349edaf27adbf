+++
format = "html"
issuer = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
number = "15/KH-UBND"
place = "Sông Ngân"
date = 2026-01-14
kind = "KẾ HOẠCH"
abstract = "Cải cách hành chính tỉnh Sông Ngân năm 2026"
recipients = ["Bộ Nội vụ (báo cáo);", "Chủ tịch, các PCT UBND tỉnh;", "Các sở, ban, ngành tỉnh;", "UBND các xã, phường;", "Trung tâm Phục vụ hành chính công tỉnh;", "Lưu: VT, NC."]
authority = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
signatory = "Sùng Thị Dua"
+++
> Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030.
Ủy ban nhân dân tỉnh ban hành Kế hoạch cải cách hành chính năm 2026 như sau:
# I. MỤC TIÊU
## 1. Mục tiêu chung
Xây dựng nền hành chính phục vụ, chuyên nghiệp, kỷ luật, kỷ cương; nâng cao mức độ hài lòng của người dân, tổ chức.
## 2. Chỉ tiêu cụ thể
- Chỉ số cải cách hành chính (PAR INDEX) của tỉnh tăng ít nhất 03 bậc so với năm 2025[^ Năm 2024 tỉnh xếp thứ 38/63, năm 2025 xếp thứ 17/34 tỉnh, thành phố. ].
- Chỉ số hài lòng của người dân (SIPAS) đạt từ 88% trở lên; tỷ lệ hồ sơ giải quyết đúng và trước hạn đạt từ 99% trở lên.
- 100% thủ tục hành chính không phụ thuộc địa giới trong phạm vi cấp tỉnh; cắt giảm tối thiểu 30% thời gian giải quyết và 30% chi phí tuân thủ.
- Giảm ít nhất 5% số đơn vị sự nghiệp công lập so với năm 2025; tinh giản 2% biên chế viên chức hưởng lương ngân sách.
# II. NHIỆM VỤ
## 1. Cải cách thể chế
- Rà soát 100% văn bản quy phạm pháp luật của tỉnh chịu tác động của sắp xếp đơn vị hành chính; hoàn thành trước ngày 30/6/2026.
## 2. Cải cách thủ tục hành chính
- Công bố, công khai 1.842 thủ tục hành chính thuộc thẩm quyền; tái cấu trúc quy trình 150 thủ tục có tần suất phát sinh cao.
- Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính đạt từ 90% trở lên; tái sử dụng dữ liệu số hóa đạt từ 60% trở lên.
## 3. Cải cách tổ chức bộ máy, chế độ công vụ
- Hoàn thành phê duyệt vị trí việc làm của 100% cơ quan, đơn vị trước ngày 30/9/2026.
- Kiểm tra cải cách hành chính tại ít nhất 30% số sở, ngành và 40% số xã, phường; trong đó kiểm tra đột xuất từ 50% số cuộc trở lên.
## 4. Cải cách tài chính công
- Có thêm 06 đơn vị sự nghiệp tự bảo đảm chi thường xuyên.
# III. TỔ CHỨC THỰC HIỆN
## 1. Sở Nội vụ
- Cơ quan thường trực cải cách hành chính; chủ trì tổ chức kiểm tra, chấm điểm, công bố chỉ số cải cách hành chính cấp sở, cấp xã trước ngày 20/12/2026.
- Chủ trì đo lường sự hài lòng của người dân với 4.500 phiếu khảo sát.
## 2. Văn phòng Ủy ban nhân dân tỉnh
- Chủ trì kiểm soát thủ tục hành chính; theo dõi, đôn đốc tái cấu trúc quy trình 150 thủ tục.
- Hằng tháng công khai kết quả giải quyết hồ sơ của từng cơ quan trên Cổng thông tin điện tử tỉnh.
## 3. Trung tâm Phục vụ hành chính công tỉnh
- Vận hành bộ phận tiếp nhận và trả kết quả; thời gian chờ của người dân không quá 15 phút mỗi lượt.
- Thí điểm trả kết quả tại nhà ở 10 xã vùng cao từ ngày 01/4/2026.
## 4. Trung tâm Lưu trữ (Sở Nội vụ)
- Tiếp nhận, bảo quản hồ sơ giấy của các cơ quan cấp huyện kết thúc hoạt động; hoàn thành trước ngày 31/8/2026.
- Cung cấp bản số hồ sơ phục vụ giải quyết thủ tục hành chính trong 01 ngày làm việc kể từ khi nhận yêu cầu của Trung tâm Phục vụ hành chính công.
## 5. Sở Tư pháp
- Chủ trì rà soát văn bản quy phạm pháp luật; tổ chức 08 hội nghị phổ biến pháp luật cho cán bộ cấp xã.
## 6. Sở Tài chính
- Chủ trì cải cách tài chính công; tham mưu cơ chế tự chủ của đơn vị sự nghiệp.
## 7. Ủy ban nhân dân các xã, phường
- Bố trí công chức có chuyên môn phù hợp làm việc tại bộ phận một cửa; công khai số điện thoại tiếp nhận phản ánh.
- Báo cáo định kỳ trước ngày 10 của tháng cuối quý.
# IV. KINH PHÍ
Kinh phí thực hiện là 21,4 tỷ đồng từ ngân sách tỉnh năm 2026./.
@ PHỤ LỤC :: PHÂN CÔNG CHỦ TRÌ CÁC CHỈ SỐ THÀNH PHẦN :: (Kèm theo Kế hoạch số 15/KH-UBND ngày 14 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh)
| STT | Chỉ số thành phần | Cơ quan chủ trì | Điểm mục tiêu năm 2026 |
| 1 | Công tác chỉ đạo điều hành | Sở Nội vụ | 8,7/9,5 |
| 2 | Cải cách thể chế | Sở Tư pháp | 9,1/10 |
| 3 | Cải cách thủ tục hành chính | Văn phòng Ủy ban nhân dân tỉnh | 12,4/13 |
| 4 | Cải cách tài chính công | Sở Tài chính | 10,2/12 |
| 5 | Xây dựng chính quyền điện tử, chính quyền số | Sở Khoa học và Công nghệ | 11,8/13,5 |
