//! Papers as they come out of a printer: PDF by typst, and Word documents by LibreOffice.

use std::collections::BTreeMap;

use luanphien::documents::{Paper, papers};
use luanphien::domain::{Instance, Letterhead, Plan};
use unicode_normalization::is_nfc;

use super::golden::whole;
use super::look::{Page, Pdf, said};
use crate::support::plans::{TAM_NONG, TUTORIAL};

/// A millimetre in points.
const MILLIMETRE: f64 = 72.0 / 25.4;

/// Forty letters, with marks upon marks.
const LONG: &str = "Nguyễn Phước Ưỡn Ất Quỳnh Thuỷ Ễnh Ọp Ặm";

/// Papers of an instance whose people have long names and posts with signs that are markup elsewhere.
fn with_long_names() -> Vec<Paper> {
    let (instance, plan) = &*TUTORIAL;
    let mut instance: Instance = instance.clone();
    for (at, person) in instance.people.iter_mut().enumerate() {
        person.name = format!("{LONG} {at}");
        person.title = "Trưởng Ban #set *đậm* <Tuyên giáo> & $Dân vận$ \"huyện\" [x] @y".to_owned();
    }
    for cell in &mut instance.cells {
        cell.name = format!("Chi bộ {LONG}");
    }
    papers(&instance, plan, &whole())
}

fn of((instance, plan): &(Instance, Plan)) -> Vec<Paper> {
    papers(instance, plan, &whole())
}

/// Nothing outside the margins, nothing missing, nothing decomposed.
fn holds_everything(name: &str, docx: &[u8], pages: &[Page]) {
    let mut left: BTreeMap<String, i64> = BTreeMap::new();
    for page in pages {
        for word in &page.words {
            let edge = 9.0 * MILLIMETRE;
            assert!(word.left >= edge && word.right <= page.width - edge, "{name}: {word:?}");
            assert!(word.top >= edge && word.bottom <= page.height - edge, "{name}: {word:?}");
            assert!(is_nfc(&word.text), "{name}: {word:?}");
        }
        for piece in pieces(&page.text()) {
            *left.entry(piece).or_default() += 1;
        }
    }
    for piece in pieces(&said(docx)) {
        let count = left.entry(piece.clone()).or_default();
        *count -= 1;
        assert!(*count >= 0, "{name}: {piece:?} is not there, or not often enough");
    }
}

/// Words, where a line may break inside them.
fn pieces(text: &str) -> Vec<String> {
    let pieces = text.split(|letter: char| letter.is_whitespace() || "–-/|…".contains(letter));
    pieces.filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// Signatures stand on the page of the last words.
fn signs_with_the_text(name: &str, pages: &[Page]) {
    let on = |word: &str| pages.iter().position(|page| page.words.iter().any(|own| own.text == word));
    let ends = pages.iter().position(|page| page.words.iter().any(|own| own.text.ends_with("./.")));
    if let (Some(end), Some(sign)) = (ends, on("T/M").or_else(|| on("T/L"))) {
        assert_eq!(end, sign, "{name}");
    }
}

/// On every page but the first a table goes on with its head, and with the first line of a row.
#[cfg(feature = "pdf")]
fn repeats_its_head(name: &str, pages: &[Page], last: usize) {
    for page in &pages[1..last] {
        let mut words = page.words.clone();
        words.sort_by(|one, other| one.top.total_cmp(&other.top));
        // The number of the page is the first, the head the next.
        let head: Vec<&str> = words[1..6].iter().map(|word| word.text.as_str()).collect();
        assert!(head.contains(&"TT"), "{name}: {head:?}");
        let narrow = page.words.iter().filter(|word| word.left < 40.0 * MILLIMETRE && word.text != "TT");
        let first = narrow.min_by(|one, other| one.top.total_cmp(&other.top)).unwrap();
        let below = page.words.iter().filter(|word| word.top > words[1].bottom);
        let highest = below.map(|word| word.top).fold(f64::INFINITY, f64::min);
        assert!(first.top - highest < 14.0, "{name}: a row is broken above {first:?}");
    }
}

#[test]
#[cfg(feature = "pdf")]
fn every_pdf_of_tam_nong_holds_everything() {
    let all = of(&TAM_NONG);
    assert!((60..=80).contains(&all.len()), "{}", all.len());
    for paper in all {
        let pdf = Pdf::of(&paper.pdf().unwrap());
        let pages = pdf.pages();
        holds_everything(&paper.name, &paper.docx().unwrap(), &pages);
        if paper.name.starts_with("niem-yet") {
            assert_eq!(pages.len(), 1, "{}", paper.name);
        }
        if paper.name.starts_with("thong-bao") {
            signs_with_the_text(&paper.name, &pages);
            repeats_its_head(&paper.name, &pages, pages.len() - 1);
        }
    }
}

#[test]
#[cfg(feature = "pdf")]
fn every_pdf_is_tagged_and_has_a_title_a_day_and_its_fonts() {
    for paper in of(&TUTORIAL) {
        let pdf = Pdf::of(&paper.pdf().unwrap());
        let info = pdf.info();
        for line in ["Tagged:          yes", "CreationDate:    Fri Jan  1", "Title:"] {
            assert!(info.contains(line), "{}: {info}", paper.name);
        }
        let fonts = pdf.fonts();
        assert!(fonts.contains("LiberationSerif") && !fonts.contains(" no  "), "{fonts}");
    }
}

#[test]
#[cfg(feature = "pdf")]
fn long_names_and_signs_of_markup_are_printed_as_they_are() {
    for paper in with_long_names() {
        let docx = paper.docx().unwrap();
        let pages = Pdf::of(&paper.pdf().unwrap()).pages();
        holds_everything(&paper.name, &docx, &pages);
        signs_with_the_text(&paper.name, &pages);
        let text: String = pages.iter().map(Page::text).collect();
        if paper.name.starts_with("phieu") {
            assert!(text.contains("#set *đậm* <Tuyên"), "{}: {text}", paper.name);
        }
    }
}

/// Posters are read from two metres: capitals of 4.7 mm and more, and one page.
#[test]
#[cfg(feature = "pdf")]
fn posters_are_large() {
    for (made, width) in [(&*TUTORIAL, 210.0), (&*TAM_NONG, 297.0)] {
        for paper in of(made).into_iter().filter(|paper| paper.name.starts_with("niem-yet")) {
            let pages = Pdf::of(&paper.pdf().unwrap()).pages();
            assert_eq!(pages.len(), 1, "{}", paper.name);
            assert!((pages[0].width - width * MILLIMETRE).abs() < 1.0, "{}", paper.name);
            let days =
                pages[0].words.iter().filter(|word| word.text.contains(':') && word.text.contains('–'));
            // A box of poppler is 0.909 of the size of this font.
            let sizes: Vec<f64> = days.map(|word| (word.bottom - word.top) / 0.909).collect();
            assert!(!sizes.is_empty() && sizes.iter().all(|size| *size > 19.9), "{}: {sizes:?}", paper.name);
        }
    }
}

#[test]
fn libreoffice_lays_out_the_same_papers() {
    let mut chosen: Vec<Paper> = of(&TAM_NONG);
    let wanted = [
        "thong-bao",
        "phieu-phan-cong/tb-to-chuc",
        "lich-theo-xa/30001",
        "niem-yet",
        "giay-moi/2027-02",
        "bien-ban/tiep-dan-huyen",
    ];
    chosen.retain(|paper| wanted.iter().any(|start| paper.name.starts_with(start)));
    assert_eq!(chosen.len(), 8);
    chosen.extend(with_long_names());
    let documents: Vec<Vec<u8>> = chosen.iter().map(|paper| paper.docx().unwrap()).collect();
    let pdfs = Pdf::by_libreoffice(&documents);
    for ((paper, docx), pdf) in chosen.iter().zip(&documents).zip(pdfs) {
        let pages = pdf.pages();
        holds_everything(&paper.name, docx, &pages);
        signs_with_the_text(&paper.name, &pages);
        if paper.name.starts_with("niem-yet") {
            assert_eq!(pages.len(), 1, "{}", paper.name);
        }
        #[cfg(feature = "pdf")]
        {
            let printed = Pdf::of(&paper.pdf().unwrap()).pages().len();
            assert!(
                pages.len().abs_diff(printed) <= 1 + printed / 4,
                "{}: {} and {printed}",
                paper.name,
                pages.len()
            );
        }
    }
}

/// A letterhead that says nothing is filled from the committee's name.
#[test]
fn a_name_is_enough_for_a_letterhead() {
    let (instance, plan) = &*TAM_NONG;
    let usual = Letterhead::of(&instance.organization);
    assert_eq!(
        (usual.issuer.as_str(), usual.symbol.as_str(), usual.place.as_str()),
        ("HUYỆN UỶ TAM NÔNG", "HU", "Tam Nông")
    );
    let notice = said(&papers(instance, plan, &usual)[0].docx().unwrap());
    assert!(
        notice.contains("Số …….-TB/HU") && notice.contains("Tam Nông, ngày ….. tháng ….. năm 20….."),
        "{notice}"
    );
}
