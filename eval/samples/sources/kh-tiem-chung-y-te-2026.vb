+++
format = "txt"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ Y TẾ"
number = "33/KH-SYT"
place = "Sông Ngân"
date = 2026-01-28
kind = "KẾ HOẠCH"
abstract = "Tiêm chủng mở rộng và khám sức khỏe định kỳ cho người dân năm 2026"
recipients = ["UBND tỉnh (báo cáo);", "UBND các xã, phường;", "Trung tâm Kiểm soát bệnh tật tỉnh;", "Các trung tâm y tế khu vực;", "Lưu: VT, NVY."]
authority = ["GIÁM ĐỐC"]
signatory = "Bạc Cầm Sơn"
+++
> Căn cứ Luật Phòng bệnh ngày 10 tháng 12 năm 2025;
> Căn cứ Nghị quyết số 36/NQ-HĐND ngày 09 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh.
Sở Y tế ban hành Kế hoạch tiêm chủng mở rộng và khám sức khỏe định kỳ năm 2026 như sau:
# I. MỤC TIÊU
1. Tỷ lệ trẻ dưới 1 tuổi được tiêm chủng đầy đủ đạt từ 95% trở lên[^ Năm 2025 tỷ lệ này đạt 92,7%, thấp nhất tại xã Khe Lụa (81,4%). ].
2. Tỷ lệ phụ nữ có thai được tiêm vắc xin uốn ván đạt từ 90% trở lên; trẻ từ 18 đến 24 tháng tuổi được tiêm mũi 2 vắc xin sởi - rubella đạt từ 95% trở lên.
3. Khám sức khỏe định kỳ miễn phí ít nhất 01 lần trong năm cho 310.000 người dân; lập hồ sơ sức khỏe điện tử cho 85% dân số.
4. Không để xảy ra tai biến nặng do sai sót chuyên môn trong tiêm chủng.
# II. NỘI DUNG
## 1. Tiêm chủng thường xuyên
- Tổ chức tiêm từ ngày 05 đến ngày 15 hằng tháng tại 100% trạm y tế; thêm 64 điểm tiêm lưu động ở thôn, bản cách trạm y tế từ 10 km trở lên.
- Bảo quản vắc xin ở nhiệt độ từ 2 đến 8 độ C; bảo đảm dự trữ vắc xin cho ít nhất 02 tháng.
## 2. Tiêm bù, tiêm vét
- Rà soát, tiêm bù cho trẻ chưa tiêm đủ mũi trong quý II và quý IV năm 2026.
## 3. Khám sức khỏe định kỳ
- Ưu tiên người từ 60 tuổi trở lên, trẻ em dưới 6 tuổi, người thuộc hộ nghèo, hộ cận nghèo; thời gian từ ngày 01/4/2026 đến hết ngày 30/11/2026.
- Mức chi khám 180.000 đồng/người từ ngân sách tỉnh và Quỹ bảo hiểm y tế.
# III. KINH PHÍ
Tổng kinh phí là 63,5 tỷ đồng, trong đó tiêm chủng 7,7 tỷ đồng, khám sức khỏe định kỳ 55,8 tỷ đồng.
# IV. TỔ CHỨC THỰC HIỆN
## 1. Trung tâm Kiểm soát bệnh tật tỉnh
- Dự trù, tiếp nhận, phân phối vắc xin; tập huấn an toàn tiêm chủng cho 260 cán bộ y tế cơ sở.
- Giám sát, điều tra phản ứng sau tiêm trong vòng 24 giờ kể từ khi nhận báo cáo.
## 2. Các trung tâm y tế khu vực
- Tổ chức đoàn khám sức khỏe lưu động; cử ít nhất 01 bác sĩ thường trực tại mỗi điểm tiêm lưu động.
## 3. Trạm y tế các xã, phường
- Quản lý đối tượng trên Hệ thống thông tin tiêm chủng quốc gia; thông báo lịch tiêm cho gia đình trước ít nhất 03 ngày.
- Cập nhật kết quả khám vào hồ sơ sức khỏe điện tử trong 05 ngày làm việc.
## 4. Phòng Văn hóa - Xã hội các xã, phường
- Phối hợp lập danh sách trẻ em, người cao tuổi; tuyên truyền, vận động người dân đưa trẻ đi tiêm đúng lịch.
## 5. Phòng Nghiệp vụ Y (Sở Y tế)
- Theo dõi, tổng hợp, báo cáo kết quả hằng tháng; kiểm tra ít nhất 20 trạm y tế trong năm.
Trên đây là Kế hoạch tiêm chủng mở rộng và khám sức khỏe định kỳ năm 2026, yêu cầu các đơn vị thực hiện nghiêm túc./.
