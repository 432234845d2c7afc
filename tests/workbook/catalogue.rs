//! The catalogue, and the page of the docs that follows from it.

use std::collections::BTreeSet;

use luanphien::workbook::{Kind, Need, SHEETS, Shape, Sheet};

use super::at;

const BEGIN: &str = "<!-- from the catalogue: make docs -->\n";
const END: &str = "<!-- end -->\n";

#[test]
fn page() {
    let path = at("docs/workbook.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let made = format!(
        "{before}{BEGIN}{}\n{END}{after}",
        SHEETS.iter().map(|sheet| section(sheet)).collect::<String>()
    );
    if std::env::var_os("LUANPHIEN_WRITE_DOCS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap() == made,
        "docs/workbook.md is out of date: run `make docs`"
    );
}

fn section(sheet: &Sheet) -> String {
    let rows = match sheet.shape {
        Shape::Form => "a name and a value in each row".to_owned(),
        Shape::List(path) => format!("one row for each item of `{path}`"),
        Shape::Inside(target, field) => format!("one row for each item of `{}[].{field}`", target.list()),
        Shape::Rest => "one row for each value that has no column".to_owned(),
    };
    let mut out = format!("\n### {}\n\n{rows}; at most {} rows. {}\n\n", sheet.name, sheet.most, sheet.about);
    if !sheet.also.is_empty() {
        out.push_str(&format!("Also known as: {}.\n\n", sheet.also.join(", ")));
    }
    out.push_str("| column | field | needed | how it is written | also known as |\n|---|---|---|---|---|\n");
    for column in sheet.columns {
        let need = match column.need {
            Need::Free => String::new(),
            Need::Wanted => "yes".to_owned(),
            Need::Assumed(text) => format!("else {text}"),
        };
        let field = if column.path.is_empty() { "–".to_owned() } else { format!("`{}`", column.path) };
        let words = match column.kind {
            Kind::Word(words) | Kind::WordSet(words) => words
                .iter()
                .map(|(own, shown, _)| format!("{shown} (`{own}`)"))
                .collect::<Vec<_>>()
                .join(", "),
            _ => String::new(),
        };
        let note =
            [column.note, &words].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let cells = [column.header, &field, &need, &note, &column.also.join(", ")]
            .map(|cell| cell.replace('|', "\\|"));
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out
}

#[test]
fn no_two_columns_of_a_sheet_have_the_same_header_or_path() {
    for sheet in SHEETS {
        let (mut headers, mut paths) = (BTreeSet::new(), BTreeSet::new());
        for column in sheet.columns {
            assert!(paths.insert(column.path), "{}: {}", sheet.name, column.path);
            for header in std::iter::once(&column.header).chain(column.also) {
                assert!(headers.insert(header.to_lowercase()), "{}: {header}", sheet.name);
            }
        }
    }
}

#[test]
fn no_two_sheets_have_the_same_name() {
    let mut names = BTreeSet::new();
    for sheet in SHEETS {
        for name in [sheet.name, sheet.key].iter().chain(sheet.also) {
            assert!(names.insert(name.to_lowercase()), "{name}");
        }
        assert!(
            sheet.name.chars().count() <= 31 && !sheet.name.contains(['[', ']', '*', '?', '/', '\\', ':'])
        );
    }
}

/// Drop-down lists of words stand in the cell itself, in at most 255 characters.
#[test]
fn every_list_of_words_fits_into_a_drop_down_list() {
    for column in SHEETS.iter().flat_map(|sheet| sheet.columns) {
        if let Kind::Word(words) | Kind::Label(words) = column.kind {
            let text = words.iter().map(|(_, shown, _)| *shown).collect::<Vec<_>>().join(",");
            assert!(text.chars().count() <= 255, "{}", column.header);
            assert!(words.iter().all(|(_, shown, _)| !shown.contains(',')), "{}", column.header);
        }
    }
}
