//! What every paper of the tutorial says, word for word; and that the file is what Word wants.

use luanphien::documents::{Paper, papers};
use luanphien::domain::Letterhead;
use luanphien::format::read_letterhead;

use super::look::{part, said};
use crate::support::plans::{TUTORIAL, path};

fn tutorial() -> Vec<Paper> {
    let (instance, plan) = &*TUTORIAL;
    papers(instance, plan, &Letterhead::of(&instance.organization))
}

/// The letterhead of Tam Nông, which says everything.
pub(super) fn whole() -> Letterhead {
    let usual = Letterhead::of(&TUTORIAL.0.organization);
    read_letterhead(&std::fs::read_to_string(path("tam-nong/letterhead.toml")).unwrap(), usual).unwrap()
}

#[test]
fn the_papers_of_the_tutorial_say_what_they_said() {
    for paper in tutorial() {
        let text = said(&paper.docx().unwrap());
        insta::assert_snapshot!(format!("tutorial-{}", paper.name.replace('/', "-")), text);
    }
}

#[test]
fn a_notice_with_all_of_the_office_s_texts() {
    let (instance, plan) = &*TUTORIAL;
    let all = papers(instance, plan, &whole());
    insta::assert_snapshot!("letterhead-notice", said(&all[0].docx().unwrap()));
}

#[test]
fn there_is_a_paper_for_everybody_and_everything() {
    let names: Vec<String> = tutorial().into_iter().map(|paper| paper.name).collect();
    let expected = [
        "thong-bao-phan-cong",
        "phieu-phan-cong/bi-thu",
        "phieu-phan-cong/pho-bi-thu",
        "phieu-phan-cong/uv-kiem-tra",
        "phieu-phan-cong/uv-dan-van",
        "phieu-phan-cong/uv-cong-an",
        "lich-theo-xa/mau",
        "niem-yet/2027-01",
        "giay-moi/2027-01",
        "niem-yet/2027-02",
        "giay-moi/2027-02",
        "niem-yet/2027-03",
        "giay-moi/2027-03",
        "bien-ban/tiep-dan",
    ];
    assert_eq!(names, expected);
}

#[test]
fn heads_of_tables_are_marked_and_no_row_may_break() {
    for paper in tutorial() {
        let xml = part(&paper.docx().unwrap(), "word/document.xml");
        let (rows, heads) = (xml.matches("<w:tr>").count(), xml.matches("<w:tblHeader />").count());
        let tables = xml.matches("<w:tbl>").count();
        let without = xml.matches("<w:tblW").count() - tables;
        assert_eq!(without, 0);
        assert_eq!(xml.matches("<w:cantSplit />").count(), rows, "{}", paper.name);
        assert!(heads < tables, "{}: heads and feet of papers are tables, too", paper.name);
        let ruled = xml.matches("<w:insideH w:val=\"single\"").count();
        assert_eq!(heads, ruled, "{}", paper.name);
    }
}

#[test]
fn the_properties_are_vietnamese_with_a_title_and_the_plan_s_day() {
    let notice = tutorial().remove(0).docx().unwrap();
    let core = part(&notice, "docProps/core.xml");
    assert!(core.contains("<dc:language>vi</dc:language><dc:title>Thông báo: phân công"), "{core}");
    assert!(core.contains(">2027-01-01T00:00:00Z</dcterms:created>"), "{core}");
    assert!(core.contains("<dc:creator>Đảng uỷ xã Mẫu</dc:creator>"), "{core}");
    assert!(part(&notice, "word/styles.xml").contains("<w:lang w:val=\"vi-VN\""));
    assert!(part(&notice, "word/styles.xml").contains("Times New Roman"));
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for (one, other) in tutorial().into_iter().zip(tutorial()) {
        assert!(one.docx().unwrap() == other.docx().unwrap(), "{}", one.name);
        #[cfg(feature = "pdf")]
        assert!(one.pdf().unwrap() == other.pdf().unwrap(), "{}", one.name);
    }
}
