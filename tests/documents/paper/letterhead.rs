//! The office's own texts: read, started from, and put on paper.

use luanphien::documents::papers;
use luanphien::domain::{Language, Letterhead, Organization, Spelling};
use luanphien::format::{letterhead_start, read_letterhead, write_letterhead};
use luanphien::texts::Texts;

use super::golden::whole;
use super::look::said;
use crate::support::plans::TUTORIAL;

fn usual(name: &str) -> Letterhead {
    Letterhead::of(&Organization { name: name.to_owned(), level: String::new() })
}

#[test]
fn names_give_signs_and_places() {
    let of = |name: &str| {
        let own = usual(name);
        (own.issuer, own.symbol, own.place)
    };
    let texts =
        |issuer: &str, symbol: &str, place: &str| (issuer.to_owned(), symbol.to_owned(), place.to_owned());
    assert_eq!(of("Tỉnh ủy Đồng Tháp"), texts("TỈNH ỦY ĐỒNG THÁP", "TU", "Đồng Tháp"));
    assert_eq!(of("Đảng uỷ xã Mẫu"), texts("ĐẢNG UỶ XÃ MẪU", "ĐU", "Xã Mẫu"));
    assert_eq!(of("Ban Chấp hành X"), texts("BAN CHẤP HÀNH X", "", "Ban Chấp hành X"));
    assert_eq!(of(""), texts("", "", ""));
}

#[test]
fn the_starting_file_reads_as_what_it_was_made_from() {
    for own in [usual("Huyện uỷ Mẫu"), whole()] {
        assert_eq!(read_letterhead(&write_letterhead(&own), whole()).as_ref(), Ok(&own));
        for language in [Language::Vi, Language::En] {
            let text = letterhead_start(&own, Texts::new(language));
            assert_eq!(read_letterhead(&text, usual("khác")).as_ref(), Ok(&own), "{text}");
            // Whatever is not known yet can be filled in: the line without its # is an entry.
            let filled: String = text
                .lines()
                .map(|line| {
                    line.strip_prefix("# ").filter(|rest| rest.contains(" = ")).unwrap_or(line).to_owned()
                        + "\n"
                })
                .collect();
            assert!(read_letterhead(&filled, usual("khác")).is_ok(), "{filled}");
        }
    }
}

#[test]
fn all_mistakes_are_told_at_once_with_their_lines() {
    let text = "isuer = \"X\"\nplace = 3\nbases = [\"a\",\n  4]\nspelling = \"uy\"\n";
    let issues = read_letterhead(text, usual("Huyện uỷ Mẫu")).unwrap_err();
    let told: Vec<(&str, usize, usize)> = issues
        .iter()
        .map(|own| (own.code.id, own.position.unwrap().line, own.position.unwrap().column))
        .collect();
    assert_eq!(told, [("E2402", 1, 1), ("E2403", 2, 9), ("E2403", 3, 9), ("E2405", 5, 12)]);
    assert_eq!(issues[0].maybe.as_deref(), Some("issuer"));
}

#[test]
fn the_limits_of_texts_and_lists() {
    let read = |text: &str| read_letterhead(text, usual("Huyện uỷ Mẫu"));
    assert!(read(&format!("issuer = \"{}\"", "ỷ".repeat(300))).is_ok());
    assert!(read(&format!("issuer = \"{}\"", "ỷ".repeat(301))).is_err());
    assert!(read(&format!("bases = [{}]", "\"x\",".repeat(20))).is_ok());
    assert!(read(&format!("bases = [{}]", "\"x\",".repeat(21))).is_err());
    assert!(read("").is_ok());
    assert_eq!(read("\u{feff}contact = \"a\\n  b\"").unwrap().contact, "a b");
}

/// One spelling in all of our words; names stay as the instance writes them.
#[test]
fn papers_are_spelled_as_the_office_spells() {
    let (instance, plan) = &*TUTORIAL;
    let mut instance = instance.clone();
    instance.people[0].name = "Lê Thuỳ Hoà".to_owned();
    instance.people[1].name = "Lê Thùy Hòa".to_owned();
    let first = Letterhead { spelling: Spelling::First, ..usual("Đảng uỷ xã Mẫu") };
    let mut seen = String::new();
    for paper in papers(&instance, plan, &first) {
        seen.push_str(&said(&paper.docx().unwrap()));
    }
    let ours = seen.replace("Lê Thuỳ Hoà", "").replace("Đảng uỷ xã Mẫu", "").replace("ĐẢNG UỶ XÃ MẪU", "");
    let ours = instance.people.iter().fold(ours, |text, own| text.replace(&own.name, ""));
    let ours = instance.places.iter().fold(ours, |text, own| text.replace(&own.name, ""));
    let ours = instance.series.iter().fold(ours, |text, own| text.replace(&own.name, ""));
    assert!(ours.contains("cấp ủy viên") && !ours.contains("uỷ"), "{ours}");
    assert!(seen.contains("Lê Thuỳ Hoà") && seen.contains("Lê Thùy Hòa"));
}
