//! E20xx: certificates.

codes! {
    E2001: "chứng chỉ của dữ liệu khác", "the certificate is one of another instance"
        => "dùng chứng chỉ được lập cùng với kế hoạch này", "give the certificate that was made with this plan";
    E2002: "chứng chỉ nêu bậc, mức hoặc hàng mà dữ liệu và kế hoạch này không có",
        "the certificate names a tier, level or row that this instance and plan do not have"
        => "sửa tên, hoặc lập lại chứng chỉ bằng plan --certificate; kế hoạch điều chỉnh từ kế hoạch khác chưa có chứng chỉ",
        "correct the name, or make the certificate again with plan --certificate; plans made from one in force have none yet";
    E2003: "hệ số dùng phía mà hàng không chặn", "a multiplier uses a side on which its row is not bounded"
        => "hệ số dương cần mức ít nhất, hệ số âm cần mức nhiều nhất", "positive ones need a least value, negative ones a greatest";
    E2004: "các việc được nêu không loại trừ nhau từng đôi một", "the duties named do not exclude each other pairwise"
        => "chỉ nêu những việc không ai dự được cả hai", "name only duties of which nobody can attend two";
    E2005: "các số quá lớn, không cộng chính xác được", "the numbers are too large to be added up exactly"
        => "dùng hệ số và mẫu chung nhỏ hơn", "use smaller multipliers and a smaller scale";
}
