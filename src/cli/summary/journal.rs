//! The journal for people: each entry with who and when, and under it what became of each row.

use crate::answers::table_name;
use crate::cli::console::STRONG;
use crate::office::register::{Alteration, Field, Journal, Told};
use crate::texts::Texts;

/// Most rows of one entry that are shown; a plan has hundreds, and JSON has them all.
const MOST_ROWS: usize = 30;

/// Longest text that is shown of a field, in characters.
const MOST_TEXT: usize = 60;

/// Every committee with its entries, the last one at the end.
pub(crate) fn journal_page(journals: &[Journal], texts: Texts) -> String {
    if journals.is_empty() {
        return format!("{}\n", texts.get("log-empty"));
    }
    let page = |journal: &Journal| {
        let title = format!("{STRONG}{}{STRONG:#}\n", journal.committee);
        title + &journal.entries.iter().map(|told| entry(told, texts)).collect::<String>()
    };
    journals.iter().map(page).collect::<Vec<_>>().join("\n")
}

fn entry(told: &Told, texts: Texts) -> String {
    let entry = &told.entry;
    let moment = entry.moment.replace('T', " ").replace('Z', " UTC");
    let short: String = entry.hash.chars().take(12).collect();
    let mut out =
        format!("{STRONG}#{}{STRONG:#}  {moment} · {} · {short}…\n", entry.number, plain(&entry.author));
    for one in told.altered.iter().take(MOST_ROWS) {
        out.push_str(&alteration(one, texts));
    }
    let more = told.altered.len().saturating_sub(MOST_ROWS);
    if more > 0 {
        out.push_str(&format!("  {}\n", texts.with("more", &[("n", more.into())])));
    }
    out
}

fn alteration(own: &Alteration, texts: Texts) -> String {
    let say = Say { table: own.table, texts };
    let key: Vec<String> = own.key.iter().map(|(name, field)| say.shown(name, field)).collect();
    let what = match (&own.before, &own.after) {
        (None, Some(after)) => ("+", say.all(after)),
        (Some(before), Some(after)) => ("±", say.changed(before, after)),
        (Some(before), None) => ("−", say.all(before)),
        (None, None) => ("−", Vec::new()),
    };
    let (sign, fields) = what;
    let fields = if fields.is_empty() { String::new() } else { format!(": {}", fields.join(", ")) };
    format!("  {sign} {} {}{fields}\n", table_name(own.table, texts), key.join(" · "))
}

/// Fields of one table in words.
struct Say<'a> {
    table: &'a str,
    texts: Texts,
}

impl Say<'_> {
    /// The fields that hold something.
    fn all(&self, fields: &[(&'static str, Field)]) -> Vec<String> {
        let some = fields.iter().filter(|(_, field)| *field != Field::Null);
        some.map(|(name, field)| format!("{} {}", column(name, self.texts), self.shown(name, field)))
            .collect()
    }

    /// Only what is another now.
    fn changed(&self, before: &[(&'static str, Field)], after: &[(&'static str, Field)]) -> Vec<String> {
        let pairs = before.iter().zip(after).filter(|(before, after)| before != after);
        pairs
            .map(|((name, before), (_, after))| {
                let (was, is) = (self.shown(name, before), self.shown(name, after));
                format!("{} {was} → {is}", column(name, self.texts))
            })
            .collect()
    }

    fn shown(&self, column: &str, field: &Field) -> String {
        let plainly = match field {
            Field::Null => return "–".to_owned(),
            Field::Integer(number) => number.to_string(),
            Field::Text(text) => plain(text),
        };
        self.word(column, &plainly).unwrap_or(plainly)
    }

    /// A word of the register in the reader's language; `None` where the column holds anything else.
    fn word(&self, column: &str, word: &str) -> Option<String> {
        let start = match (self.table, column) {
            (_, "state" | "came" | "held" | "topic") => column,
            (_, "quality") => "kind",
            ("visits", "kind") => "case",
            ("duties", "kind") => "duty-kind",
            ("reminders", "kind") => "due-kind",
            ("attendances", "spoke") | ("plans", "excused") => "answer",
            _ => return None,
        };
        let find = |word: &str| self.texts.find(&format!("{start}-{word}"));
        find(word).or_else(|| find(&word.replace('_', "-")))
    }
}

/// A column in the reader's language.
fn column(name: &str, texts: Texts) -> String {
    texts.find(&format!("column-{}", name.replace('_', "-"))).unwrap_or_else(|| name.to_owned())
}

/// One line without what would steer a terminal, and not too long.
fn plain(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if plain.chars().count() <= MOST_TEXT {
        return plain;
    }
    plain.chars().take(MOST_TEXT).chain(['…']).collect()
}
