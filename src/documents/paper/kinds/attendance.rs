//! Blank report on one visit to a cell (báo cáo kết quả dự sinh hoạt chi bộ), filled with what is known.

use crate::documents::paper::description::{Block, Run, Sheet, Text, bold, plain};
use crate::documents::paper::foot::of_form;
use crate::documents::paper::scope::Scope;
use crate::domain::{Assignment, MeetingKind};

/// Lines to write on, by question.
const QUESTIONS: [(&str, u32); 6] = [
    ("paper-visit-chair", 0),
    ("paper-visit-present", 0),
    ("paper-visit-contents", 3),
    ("paper-visit-spoke", 3),
    ("paper-visit-raised", 3),
    ("paper-visit-proposal", 2),
];

/// The form for one visit.
pub(super) fn attendance(scope: &Scope<'_>, row: &Assignment) -> Sheet {
    let words = scope.words;
    let cell = scope.cell(row);
    let name = cell.map_or("", |own| own.name.as_str());
    let line = |key: &str, value: String| {
        Block::Text(Text {
            indent: false,
            ..Text::body(vec![plain(format!("{} ", words.get(key))), bold(value)])
        })
    };
    let place = cell.map_or("", |own| scope.commune(own));
    let mut blocks = vec![
        line("paper-visit-who", scope.full(&row.person)),
        line("paper-visit-when", words.moment(row.start)),
        line("paper-visit-where", format!("{}, {place}", scope.place(&row.place))),
        line("paper-visit-kind", words.get(kind(scope, row))),
    ];
    blocks.extend(QUESTIONS.map(|(key, lines)| Block::Fill(vec![label(&words.get(key))], lines)));
    blocks.push(Block::Text(Text {
        indent: false,
        keep: true,
        ..Text::body(vec![plain(words.get("paper-visit-rating"))])
    }));
    let about = vec![words.with("paper-visit-about", &[("cell", name)])];
    let mut sheet = scope.sheet("", "paper-visit", about, blocks);
    sheet.foot = Some(of_form(words, None, ("paper-sign-reporter", scope.name(&row.person))));
    sheet
}

fn label(text: &str) -> Run {
    plain(format!("{text} "))
}

fn kind(scope: &Scope<'_>, row: &Assignment) -> &'static str {
    match scope.meeting(&row.duty).map(|own| own.kind) {
        Some(MeetingKind::Thematic) => "paper-thematic",
        Some(MeetingKind::Combined) => "paper-combined",
        Some(MeetingKind::Joint) => "paper-joint",
        Some(MeetingKind::Ordinary) | None => "paper-ordinary",
    }
}
