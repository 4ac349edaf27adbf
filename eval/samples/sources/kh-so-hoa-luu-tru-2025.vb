+++
format = "pdf"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ NỘI VỤ"
number = "19/KH-SNV"
place = "Sông Ngân"
date = 2025-02-21
kind = "KẾ HOẠCH"
abstract = "Số hóa tài liệu lưu trữ giai đoạn 2025 - 2027 trên địa bàn tỉnh Sông Ngân"
recipients = ["UBND tỉnh (báo cáo);", "Các sở, ban, ngành tỉnh;", "UBND các xã, phường;", "Trung tâm Lưu trữ;", "Lưu: VT, VTLT."]
authority = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
signatory = "Tòng Thị Hạnh"
+++
> Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
> Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.
Sở Nội vụ ban hành Kế hoạch số hóa tài liệu lưu trữ giai đoạn 2025 - 2027 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
## 1. Mục đích
- Tạo lập cơ sở dữ liệu tài liệu lưu trữ của tỉnh, phục vụ quản lý, tra cứu và cung cấp dịch vụ công trực tuyến.
- Kéo dài tuổi thọ tài liệu gốc, giảm áp lực về kho tàng cho các cơ quan, đơn vị.
## 2. Yêu cầu
- Thực hiện đúng quy trình kỹ thuật, tiết kiệm, có trọng tâm, trọng điểm.
- Dữ liệu sau số hóa phải dùng chung được giữa các cơ quan trong tỉnh.
# II. CHỈ TIÊU
1. Năm 2025 số hóa 800 mét giá tài liệu, tương đương khoảng 4 triệu trang; đến hết năm 2027 lũy kế đạt 3.200 mét giá.
2. Tỷ lệ hồ sơ công việc được lập trên môi trường điện tử năm 2025: cấp tỉnh đạt từ 85% trở lên, cấp xã đạt từ 60% trở lên.
3. Thời gian cung cấp bản sao tài liệu số cho tổ chức, công dân không quá 05 ngày làm việc.
# III. NHIỆM VỤ, GIẢI PHÁP
## 1. Rà soát, chuẩn bị tài liệu
- Thống kê khối lượng tài liệu cần số hóa tại từng cơ quan, đơn vị; ưu tiên tài liệu có tần suất khai thác cao[^ Theo thống kê đến ngày 31/12/2024, các cơ quan cấp tỉnh đang bảo quản 9.480 mét giá tài liệu, trong đó 4.150 mét giá đã chỉnh lý hoàn chỉnh. ].
- Chỉnh lý dứt điểm tài liệu tồn đọng của các cơ quan kết thúc hoạt động do sắp xếp tổ chức bộ máy.
## 2. Tổ chức số hóa
- Thuê dịch vụ số hóa theo quy định của pháp luật về đấu thầu; độ phân giải tối thiểu 200 dpi.
- Kiểm tra xác suất 10% số trang sau khi quét trước khi nghiệm thu.
# IV. KINH PHÍ THỰC HIỆN
Tổng kinh phí năm 2025 là 11,9 tỷ đồng từ ngân sách tỉnh. Kinh phí các năm 2026, 2027 được xác định trong dự toán hằng năm.
# V. TỔ CHỨC THỰC HIỆN
## 1. Phòng Văn thư - Lưu trữ
- Chủ trì tham mưu triển khai Kế hoạch; hướng dẫn nghiệp vụ cho các cơ quan, địa phương.
## 2. Trung tâm Lưu trữ
- Số hóa 600 mét giá tài liệu năm 2025; xây dựng phương án vận hành Kho tài liệu số của tỉnh.
- Đào tạo kỹ năng số hóa cho 120 công chức, viên chức làm công tác lưu trữ.
## 3. Trung tâm Lưu trữ lịch sử
- Số hóa 200 mét giá tài liệu phông Hội đồng nhân dân tỉnh giai đoạn 1989 - 2004.
## 4. Ủy ban nhân dân các huyện, thành phố, các xã, phường
- Bố trí kho tàng, trang thiết bị bảo quản tài liệu; thống kê tài liệu cần số hóa, gửi Sở Nội vụ trước ngày 30/4/2025.
Trên đây là Kế hoạch số hóa tài liệu lưu trữ giai đoạn 2025 - 2027, đề nghị các cơ quan, đơn vị triển khai thực hiện./.
@ PHỤ LỤC :: LỘ TRÌNH SỐ HÓA GIAI ĐOẠN 2025 - 2027 :: (Kèm theo Kế hoạch số 19/KH-SNV ngày 21 tháng 02 năm 2025 của Sở Nội vụ)
| STT | Năm | Khối lượng (mét giá) | Kinh phí dự kiến (tỷ đồng) |
| 1 | 2025 | 800 | 11,9 |
| 2 | 2026 | 1.100 | 15,5 |
| 3 | 2027 | 1.300 | 17,8 |
