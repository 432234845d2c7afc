//! `luanphien export` and `report` on paper: which files, and what is left alone.

use super::office::Office;

const EXPORT: [&str; 4] = ["export", "plan.json", "--instance", "q1.json"];

/// An office with a plan of the tutorial.
fn office() -> Office {
    let mut office = Office::new("sổ.db".to_owned());
    office.says(0, &["plan", "q1.json", "-o", "plan.json", "--json"]);
    office
}

#[test]
fn every_paper_is_named_and_there() {
    let mut office = office();
    let told = office.json(&[&EXPORT[..], &["--docx", "văn bản", "--json"]].concat());
    let files: Vec<&str> =
        told["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap()).collect();
    assert_eq!(files.len(), 14);
    for file in &files {
        assert!(std::fs::read(office.path(file)).unwrap().starts_with(b"PK"), "{file}");
    }
    assert!(
        files.contains(&"văn bản/thong-bao-phan-cong.docx")
            && files.contains(&"văn bản/niem-yet/2027-02.docx")
    );
}

#[test]
#[cfg(feature = "pdf")]
fn pdf_and_word_in_one_go() {
    let mut office = office();
    let told = office.says(0, &[&EXPORT[..], &["--docx", "a", "--pdf", "b", "--table"]].concat());
    assert!(told.contains("14 Word documents are written.\n14 PDFs are written."), "{told}");
    assert!(std::fs::read(office.path("b/phieu-phan-cong/bi-thu.pdf")).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
#[cfg(not(feature = "pdf"))]
fn without_pdf_it_is_said_before_anything_is_written() {
    let mut office = office();
    let told = office.says(2, &[&EXPORT[..], &["--docx", "a", "--pdf", "b", "--table"]].concat());
    assert!(told.contains("E0012") && told.contains("cargo install"), "{told}");
    assert!(!office.path("a").exists() && !office.path("b").exists());
}

#[test]
fn the_office_s_texts_are_begun_edited_and_used() {
    let mut office = office();
    let told = office.says(0, &[&EXPORT[..], &["--letterhead-to", "office.toml", "--table"]].concat());
    assert!(told.contains("--letterhead"), "{told}");
    let text = std::fs::read_to_string(office.path("office.toml")).unwrap();
    assert!(text.contains("issuer = \"ĐẢNG UỶ XÃ MẪU\"") && text.contains("# contact = \"\""), "{text}");
    office.write("office.toml", &text.replace("# contact = \"\"", "contact = \"Văn phòng, 0277\""));
    office.says(0, &[&EXPORT[..], &["--letterhead", "office.toml", "--docx", "a", "--json"]].concat());
    let slip = std::fs::read(office.path("a/phieu-phan-cong/bi-thu.docx")).unwrap();
    let slip = crate::documents::paper::said(&slip);
    assert!(slip.contains("báo trước với Văn phòng, 0277"), "{slip}");
}

#[test]
fn mistakes_in_the_office_s_texts_are_told_by_line() {
    let mut office = office();
    office.write("office.toml", "place = \"Mẫu\"\nisuer = \"X\"\nspelling = \"uy\"\n");
    let args = [&EXPORT[..], &["--letterhead", "office.toml", "--docx", "a", "--table"]].concat();
    let told = office.says(3, &args);
    assert!(told.contains("E2402 office.toml: 2:1") && told.contains("E2405 office.toml: 3:12"), "{told}");
    assert!(told.contains("issuer"), "{told}");
    assert!(!office.path("a").exists());
}

#[test]
fn an_input_is_not_written_over() {
    let mut office = office();
    for file in ["plan.json", "q1.json"] {
        assert!(
            office.says(2, &[&EXPORT[..], &["--letterhead-to", file, "--table"]].concat()).contains("E0002")
        );
    }
}

#[test]
fn the_report_goes_into_one_file() {
    let mut office = office();
    let published = ["--at", "2026-12-20T09:00:00+07:00"];
    office.says(0, &[&["publish", "q1.json", "plan.json", "--table"][..], &published].concat());
    let told = office.json(&["report", "--period", "2027-Q1", "--docx", "báo cáo.docx", "--json"]);
    assert_eq!(told["files"], serde_json::json!(["báo cáo.docx"]));
    let text = crate::documents::paper::said(&std::fs::read(office.path("báo cáo.docx")).unwrap());
    assert!(text.contains("ĐẢNG UỶ XÃ MẪU") && text.contains("quý I/2027"), "{text}");
    office.write("office.toml", "issuer = \"HUYỆN UỶ KHÁC\"\n");
    let with = ["report", "--period", "2027-Q1", "--letterhead", "office.toml", "--docx", "b.docx", "--json"];
    office.says(0, &with);
    let text = crate::documents::paper::said(&std::fs::read(office.path("b.docx")).unwrap());
    assert!(text.contains("HUYỆN UỶ KHÁC"), "{text}");
}
