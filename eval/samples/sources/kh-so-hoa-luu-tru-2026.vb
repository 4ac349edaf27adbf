+++
format = "docx"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ NỘI VỤ"
number = "27/KH-SNV"
place = "Sông Ngân"
date = 2026-02-26
kind = "KẾ HOẠCH"
abstract = "Số hóa tài liệu lưu trữ và lập hồ sơ điện tử năm 2026 trên địa bàn tỉnh Sông Ngân"
recipients = ["UBND tỉnh (báo cáo);", "Các sở, ban, ngành tỉnh;", "UBND các xã, phường;", "Giám đốc, các Phó Giám đốc Sở;", "Trung tâm Lưu trữ;", "Trung tâm Lưu trữ lịch sử;", "Lưu: VT, VTLT."]
authority = ["GIÁM ĐỐC"]
signatory = "Lò Văn Thuận"
+++
> Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
> Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
> Căn cứ Kế hoạch số 88/KH-UBND ngày 12 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Sông Ngân về chuyển đổi số năm 2026.
Sở Nội vụ ban hành Kế hoạch số hóa tài liệu lưu trữ và lập hồ sơ điện tử năm 2026 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
## 1. Mục đích
- Bảo quản an toàn, sử dụng hiệu quả tài liệu có giá trị đang lưu giữ tại các cơ quan, tổ chức thuộc nguồn nộp lưu vào Lưu trữ lịch sử của tỉnh; từng bước hình thành kho tài liệu số dùng chung.
- Bảo đảm hồ sơ công việc được lập, xử lý và nộp lưu trên môi trường điện tử, kết nối với hệ thống quản lý văn bản và điều hành của tỉnh.
## 2. Yêu cầu
- Việc số hóa phải đúng quy trình, đúng tiêu chuẩn kỹ thuật, không làm hư hỏng bản gốc; dữ liệu số phải được ký số và sao lưu tại ít nhất hai nơi.
- Phân công rõ người, rõ việc, rõ thời hạn, rõ kết quả; không số hóa trùng lặp tài liệu đã được số hóa trong các năm trước.
# II. CHỈ TIÊU NĂM 2026
1. Số hóa 1.250 mét giá tài liệu, tương đương khoảng 6,4 triệu trang[^ Năm 2025 toàn tỉnh số hóa được 780 mét giá tài liệu, tương đương 3,9 triệu trang, đạt 97,5% kế hoạch. ].
2. Tỷ lệ hồ sơ công việc được lập trên môi trường điện tử: cấp tỉnh đạt từ 95% trở lên, cấp xã đạt từ 80% trở lên.
3. 100% tài liệu có thời hạn bảo quản vĩnh viễn của các cơ quan cấp tỉnh giai đoạn 2016 - 2020 được số hóa và giao nộp bản số trước ngày 30/11/2026.
4. Thời gian cung cấp bản sao tài liệu số cho tổ chức, công dân không quá 02 ngày làm việc kể từ khi nhận đủ hồ sơ yêu cầu.
# III. NHIỆM VỤ, GIẢI PHÁP
## 1. Chuẩn bị tài liệu
a) Rà soát, thống kê, lựa chọn tài liệu đưa vào số hóa theo thứ tự ưu tiên: tài liệu về địa giới hành chính, đất đai, người có công, hồ sơ các công trình xây dựng trọng điểm.
b) Vệ sinh, bóc tách, chỉnh lý hoàn chỉnh tài liệu trước khi số hóa; tài liệu rách, mục phải được tu bổ.
## 2. Thực hiện số hóa
a) Quét tài liệu với độ phân giải tối thiểu 300 dpi, định dạng PDF/A; kiểm tra chất lượng 100% số trang sau khi quét.
b) Nhập dữ liệu đặc tả (metadata) cho từng hồ sơ, từng văn bản theo khung dữ liệu của Bộ Nội vụ; tỷ lệ lỗi nhập liệu không quá 0,5%.
c) Ký số bằng chứng thư số của cơ quan và lưu vào Kho tài liệu số của tỉnh.
## 3. Khai thác và bảo đảm an toàn dữ liệu
a) Cung cấp dịch vụ tra cứu tài liệu số trên Cổng dịch vụ công cho tổ chức, công dân.
b) Sao lưu dữ liệu hằng tuần; diễn tập khôi phục dữ liệu mỗi năm ít nhất 02 lần.
# IV. KINH PHÍ THỰC HIỆN
1. Tổng kinh phí thực hiện Kế hoạch năm 2026 là 18,6 tỷ đồng, trong đó ngân sách tỉnh 15,2 tỷ đồng, nguồn thu hợp pháp của các đơn vị 3,4 tỷ đồng[^ Kinh phí năm 2025 là 11,9 tỷ đồng. ].
2. Các cơ quan, đơn vị lập dự toán cùng dự toán chi thường xuyên hằng năm, quản lý, sử dụng và thanh quyết toán theo quy định.
# V. TỔ CHỨC THỰC HIỆN
## 1. Các phòng, đơn vị thuộc Sở Nội vụ
### 1.1. Phòng Văn thư - Lưu trữ
- Chủ trì tham mưu hướng dẫn nghiệp vụ, theo dõi, đôn đốc các cơ quan, địa phương thực hiện Kế hoạch.
- Tổng hợp kết quả, tham mưu báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.
### 1.2. Trung tâm Lưu trữ
- Trực tiếp số hóa 900 mét giá tài liệu đang bảo quản tại kho của Trung tâm và của các sở, ngành ký hợp đồng dịch vụ.
- Quản lý, vận hành Kho tài liệu số của tỉnh; sao lưu dữ liệu hằng tuần và diễn tập khôi phục dữ liệu 02 lần trong năm.
- Tiếp nhận bản số do các cơ quan, đơn vị giao nộp, kiểm tra chất lượng và trả kết quả kiểm tra trong 10 ngày làm việc.
- Báo cáo tiến độ số hóa về Sở Nội vụ trước ngày 20 hằng tháng.
### 1.3. Trung tâm Lưu trữ lịch sử
- Thu thập, tiếp nhận hồ sơ, tài liệu có thời hạn bảo quản vĩnh viễn của các cơ quan thuộc nguồn nộp lưu đã đến hạn.
- Số hóa 350 mét giá tài liệu phông Ủy ban nhân dân tỉnh giai đoạn 1991 - 2010; tổ chức giải mật tài liệu theo quy định trước khi đưa ra khai thác.
- Xây dựng 03 triển lãm tài liệu lưu trữ trực tuyến chào mừng các ngày lễ lớn.
### 1.4. Văn phòng Sở
- Bố trí kinh phí, mua sắm trang thiết bị theo Kế hoạch; hướng dẫn thanh quyết toán.
## 2. Sở Khoa học và Công nghệ
- Phối hợp với Sở Nội vụ bảo đảm hạ tầng, an toàn thông tin cho Kho tài liệu số; kết nối Kho tài liệu số với nền tảng tích hợp, chia sẻ dữ liệu của tỉnh trước ngày 30/9/2026.
## 3. Sở Tài chính
- Thẩm định dự toán, tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí thực hiện Kế hoạch theo phân cấp ngân sách.
## 4. Các sở, ban, ngành tỉnh
- Chỉnh lý, lựa chọn tài liệu đưa vào số hóa; lập hồ sơ điện tử và nộp lưu đúng hạn; bố trí ít nhất 01 công chức phụ trách lưu trữ.
## 5. Ủy ban nhân dân các xã, phường
- Giao Phòng Văn hóa - Xã hội làm đầu mối thực hiện công tác lưu trữ; hoàn thành thống kê tài liệu tồn đọng sau sắp xếp đơn vị hành chính trước ngày 30/6/2026.
- Bố trí kho lưu trữ có diện tích từ 20 mét vuông trở lên, bảo đảm phòng cháy, chữa cháy.
# VI. ĐIỀU KHOẢN THI HÀNH
Kế hoạch này thay thế Kế hoạch số 19/KH-SNV ngày 21 tháng 02 năm 2025 của Sở Nội vụ về số hóa tài liệu lưu trữ giai đoạn 2025 - 2027.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nội vụ (qua Phòng Văn thư - Lưu trữ) để được hướng dẫn, giải quyết./.
@ PHỤ LỤC I :: PHÂN BỔ KHỐI LƯỢNG SỐ HÓA NĂM 2026 :: (Kèm theo Kế hoạch số 27/KH-SNV ngày 26 tháng 02 năm 2026 của Sở Nội vụ)
| STT | Cơ quan, đơn vị | Khối lượng (mét giá) | Số trang (nghìn trang) | Thời hạn hoàn thành |
| 1 | Sở Nông nghiệp và Môi trường | 310 | 1.580 | 31/10/2026 |
| 2 | Sở Xây dựng | 240 | 1.230 | 31/10/2026 |
| 3 | Sở Tài chính | 180 | 920 | 30/9/2026 |
| 4 | Sở Y tế | 95 | 490 | 30/9/2026 |
| 5 | Sở Giáo dục và Đào tạo | 75 | 380 | 30/9/2026 |
| 6 | Phông Ủy ban nhân dân tỉnh (Trung tâm Lưu trữ lịch sử) | 350 | 1.800 | 30/11/2026 |
@ PHỤ LỤC II :: TIẾN ĐỘ THỰC HIỆN :: (Kèm theo Kế hoạch số 27/KH-SNV ngày 26 tháng 02 năm 2026 của Sở Nội vụ)
| STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
| 1 | Khảo sát, lựa chọn tài liệu | Phòng Văn thư - Lưu trữ | Trung tâm Lưu trữ | Tháng 3/2026 |
| 2 | Lựa chọn nhà thầu cung cấp thiết bị quét | Văn phòng Sở | Sở Tài chính | Tháng 4/2026 |
| 3 | Số hóa đợt 1 (500 mét giá) | Trung tâm Lưu trữ | Các sở, ngành | Tháng 5 - 7/2026 |
| 4 | Số hóa đợt 2 (750 mét giá) | Trung tâm Lưu trữ, Trung tâm Lưu trữ lịch sử | Các sở, ngành | Tháng 8 - 11/2026 |
| 5 | Nghiệm thu, đưa dữ liệu vào khai thác | Phòng Văn thư - Lưu trữ | Sở Khoa học và Công nghệ | Tháng 12/2026 |
