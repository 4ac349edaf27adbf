+++
format = "md"
issuer = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
number = "102/KH-UBND"
place = "Sông Ngân"
date = 2026-03-02
kind = "KẾ HOẠCH"
abstract = "Phát triển du lịch tỉnh Sông Ngân năm 2026 và tổ chức Tuần Văn hóa - Du lịch \"Sắc hoa miền Ngân\""
recipients = ["Bộ Văn hóa, Thể thao và Du lịch (báo cáo);", "Chủ tịch, các PCT UBND tỉnh;", "Các sở, ban, ngành tỉnh;", "UBND các xã, phường;", "Hiệp hội Du lịch tỉnh;", "Lưu: VT, KGVX."]
authority = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
signatory = "Hà Minh Quế"
+++
> Căn cứ Luật Du lịch ngày 19 tháng 6 năm 2017;
> Căn cứ Nghị quyết số 36/NQ-HĐND ngày 09 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh.
Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển du lịch năm 2026 như sau:
# I. MỤC TIÊU
1. Đón 1,65 triệu lượt khách, tăng 16,2% so với năm 2025, trong đó khách quốc tế 68.000 lượt[^ Năm 2025 khách quốc tế đạt 52.400 lượt. ].
2. Tổng thu từ du lịch đạt 1.450 tỷ đồng; thời gian lưu trú bình quân đạt 1,9 ngày.
3. Công nhận thêm 02 điểm du lịch cộng đồng; có ít nhất 01 sản phẩm du lịch nông nghiệp được xếp hạng OCOP 4 sao.
4. Tạo thêm 1.200 việc làm trực tiếp trong ngành du lịch.
# II. NỘI DUNG
## 1. Phát triển sản phẩm du lịch
- Hoàn thiện tuyến "Đường chè trên mây" dài 28 km qua các xã Thượng Ngân, Khe Lụa, Nà Pheo Thượng.
- Nâng cấp làng du lịch cộng đồng bản Lùng Sa: 20 nhà nghỉ cộng đồng đạt chuẩn, 01 nhà đón tiếp.
## 2. Tuần Văn hóa - Du lịch "Sắc hoa miền Ngân"
- Thời gian: từ ngày 24 đến ngày 30 tháng 10 năm 2026; địa điểm: Quảng trường trung tâm phường Ngân Giang.
- Hoạt động chính: lễ khai mạc tối 24/10; hội chợ OCOP với 120 gian hàng; giải chạy "Vượt đèo Pha Lung" cự ly 10 km, 21 km và 42 km; đêm hội khèn Mông.
## 3. Xúc tiến, quảng bá
- Tham gia 03 hội chợ du lịch trong nước; đón 04 đoàn khảo sát lữ hành, báo chí.
- Xây dựng bộ nhận diện du lịch tỉnh, công bố trước ngày 30/4/2026.
## 4. Nâng cao chất lượng dịch vụ, nguồn nhân lực
- Bồi dưỡng nghiệp vụ cho 800 lao động du lịch, trong đó 300 người làm du lịch cộng đồng.
# III. TỔ CHỨC THỰC HIỆN
## 1. Sở Văn hóa, Thể thao và Du lịch
- Chủ trì, đôn đốc thực hiện Kế hoạch; xây dựng kịch bản Tuần Văn hóa - Du lịch, trình Ủy ban nhân dân tỉnh trước ngày 15/8/2026.
- Chủ trì xúc tiến, quảng bá; bồi dưỡng 800 lao động du lịch.
## 2. Phòng Văn hóa - Xã hội các xã, phường
- Tham mưu bảo tồn nếp nhà truyền thống; hướng dẫn hộ dân đăng ký kinh doanh lưu trú.
- Lập danh sách nghệ nhân dân gian, gửi Sở Văn hóa, Thể thao và Du lịch trước ngày 30/5/2026.
## 3. Phòng Văn hóa (Văn phòng Ủy ban nhân dân tỉnh)
- Thẩm tra kịch bản, kinh phí Tuần Văn hóa - Du lịch trước khi trình Ủy ban nhân dân tỉnh.
## 4. Sở Xây dựng
- Sửa chữa 17 km đường vào các điểm du lịch; lắp đặt 60 biển chỉ dẫn trước ngày 30/9/2026.
## 5. Công an tỉnh
- Bảo đảm an ninh, phân luồng giao thông trong thời gian diễn ra sự kiện; quản lý lưu trú của khách nước ngoài qua phần mềm.
## 6. Trung tâm Lưu trữ (Sở Nội vụ)
- Phối hợp trưng bày tư liệu "Sông Ngân xưa và nay" với ít nhất 80 tài liệu, bản đồ trong Tuần Văn hóa - Du lịch.
## 7. Hiệp hội Du lịch tỉnh
- Vận động hội viên giảm giá từ 10 đến 20% dịch vụ lưu trú trong tháng 10; niêm yết giá công khai.
# IV. KINH PHÍ
Tổng kinh phí 32,7 tỷ đồng, trong đó ngân sách tỉnh 19,5 tỷ đồng, xã hội hóa 13,2 tỷ đồng. Kinh phí riêng cho Tuần Văn hóa - Du lịch là 8,4 tỷ đồng./.
@ PHỤ LỤC :: CHƯƠNG TRÌNH TUẦN VĂN HÓA - DU LỊCH "SẮC HOA MIỀN NGÂN" :: (Kèm theo Kế hoạch số 102/KH-UBND ngày 02 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh)
| STT | Hoạt động | Thời gian | Địa điểm | Cơ quan chủ trì |
| 1 | Lễ khai mạc | 20 giờ ngày 24/10/2026 | Quảng trường trung tâm | Sở Văn hóa, Thể thao và Du lịch |
| 2 | Hội chợ OCOP | 24 - 30/10/2026 | Sân vận động tỉnh | Sở Công Thương |
| 3 | Giải chạy "Vượt đèo Pha Lung" | 05 giờ ngày 25/10/2026 | Đèo Pha Lung | Sở Văn hóa, Thể thao và Du lịch |
| 4 | Đêm hội khèn Mông | 20 giờ ngày 28/10/2026 | Bản Lùng Sa | UBND xã Thượng Ngân |
| 5 | Trưng bày "Sông Ngân xưa và nay" | 24 - 30/10/2026 | Bảo tàng tỉnh | Bảo tàng tỉnh |
