//! What every paper looks at: a plan with its instance, the office's own texts, and the words.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::description::{Block, Cell, Document, Head, Page, Sheet, bold, italic, plain};
use super::words::Words;
use crate::domain::{Assignment, Cell as PartyCell, Instance, Kind, Letterhead, Meeting, Plan, Series};
use crate::texts::by_given_name;

/// A plan with all that its papers say besides it.
pub(super) struct Scope<'a> {
    pub(super) instance: &'a Instance,
    pub(super) plan: &'a Plan,
    pub(super) letterhead: &'a Letterhead,
    pub(super) words: Words,
    /// Rows of the plan by duty.
    pub(super) duties: BTreeMap<&'a str, Vec<&'a Assignment>>,
}

/// A session as the plan holds it.
pub(super) struct Held<'a> {
    pub(super) series: &'a Series,
    /// A row of it, for day and place.
    pub(super) row: &'a Assignment,
    pub(super) host: Option<&'a Assignment>,
    pub(super) panel: Vec<&'a Assignment>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(instance: &'a Instance, plan: &'a Plan, letterhead: &'a Letterhead) -> Self {
        let duties = Assignment::by_duty(&plan.assignments);
        let words = Words::new(letterhead.spelling);
        Self { instance, plan, letterhead, words, duties }
    }

    /// A document of some sheets; its date is that of the plan's first day.
    pub(super) fn document(&self, title: String, sheets: Vec<Sheet>) -> Document {
        let day = self.plan.rebalance.as_ref().map_or(self.instance.horizon.from, |own| own.as_of);
        let author = self.instance.organization.name.clone();
        Document { title, author, date: (day.year(), day.month(), day.day()), sheets }
    }

    /// An upright A4 sheet in the layout of Party papers; `code` is the sign of its kind in numbers.
    pub(super) fn sheet(&self, code: &str, kind: &str, about: Vec<String>, blocks: Vec<Block>) -> Sheet {
        let head = head(self.words, self.letterhead, code);
        Sheet {
            page: Page::A4,
            size: 14,
            head,
            kind: (self.words.get(kind), 16),
            about: (about, 14),
            blocks,
            foot: None,
        }
    }

    /// People with a seat that `counts`, in Vietnamese order, with their rows by time.
    pub(super) fn people(&self, counts: impl Fn(&Assignment) -> bool) -> Vec<(&'a str, Vec<&'a Assignment>)> {
        let mut rows: BTreeMap<&str, Vec<&Assignment>> = BTreeMap::new();
        for row in self.plan.assignments.iter().filter(|row| counts(row)) {
            rows.entry(&row.person).or_default().push(row);
        }
        let mut people: Vec<_> = self
            .instance
            .people
            .iter()
            .filter_map(|own| rows.remove(own.id.as_str()).map(|rows| (own, rows)))
            .collect();
        people.sort_by(|(one, _), (other, _)| by_given_name(&one.name, &other.name));
        people.into_iter().map(|(own, rows)| (own.id.as_str(), rows)).collect()
    }

    /// Sessions by time.
    pub(super) fn sessions(&self) -> Vec<Held<'a>> {
        let held = self.duties.values().filter_map(|rows| self.held(rows));
        let mut held: Vec<Held<'_>> = held.collect();
        held.sort_by_key(|own| (own.row.start, &own.series.id));
        held
    }

    /// Months of the plan, by their first days.
    pub(super) fn months(&self) -> Vec<NaiveDate> {
        let mut months: Vec<NaiveDate> = Vec::new();
        for own in self.sessions() {
            let month = own.row.date.with_day(1).unwrap_or(own.row.date);
            if months.last() != Some(&month) {
                months.push(month);
            }
        }
        months
    }

    fn held(&self, rows: &[&'a Assignment]) -> Option<Held<'a>> {
        let row = *rows.first()?;
        let series = self.instance.series.iter().find(|own| Some(&own.id) == row.reception.as_ref())?;
        let (panel, hosts): (Vec<&Assignment>, Vec<&Assignment>) =
            rows.iter().copied().partition(|own| own.kind == Kind::Panel);
        Some(Held { series, row, host: hosts.first().copied(), panel })
    }

    /// Hours of a session: `07:30–11:00, 13:30–16:30`.
    pub(super) fn hours(&self, row: &Assignment) -> String {
        let session = self.instance.sessions.iter().find(|own| own.id == row.duty);
        let candidate = session.and_then(|own| own.candidates.iter().find(|own| own.date == row.date));
        let whole = |start: chrono::NaiveTime, end: chrono::NaiveTime| {
            format!("{}–{}", start.format("%H:%M"), end.format("%H:%M"))
        };
        match candidate {
            Some(own) => {
                let sittings = own.sittings.iter();
                let sittings = sittings.map(|own| whole(own.start.time(), own.end.time()));
                sittings.collect::<Vec<_>>().join(", ")
            }
            None => whole(row.start.time(), row.end.time()),
        }
    }

    pub(super) fn cell(&self, row: &Assignment) -> Option<&'a PartyCell> {
        self.instance.cells.iter().find(|cell| Some(&cell.id) == row.cell.as_ref())
    }

    pub(super) fn meeting(&self, duty: &str) -> Option<&'a Meeting> {
        self.instance.meetings.iter().find(|own| own.id == duty)
    }

    pub(super) fn commune(&self, cell: &PartyCell) -> &'a str {
        &self.instance.commune(cell.commune).name
    }

    pub(super) fn place<'b>(&'b self, id: &'b str) -> &'b str {
        self.instance.places.iter().find(|own| own.id == id).map_or(id, |own| &own.name)
    }

    pub(super) fn name<'b>(&'b self, id: &'b str) -> &'b str {
        self.instance.people.iter().find(|own| own.id == id).map_or(id, |own| &own.name)
    }

    pub(super) fn post(&self, id: &str) -> &'a str {
        self.instance.people.iter().find(|own| own.id == id).map_or("", |own| &own.title)
    }

    /// A name in bold, with the post below it where there is one.
    pub(super) fn person(&self, id: &str) -> Cell {
        let mut lines = vec![vec![bold(self.name(id))]];
        if !self.post(id).is_empty() {
            lines.push(vec![plain(self.post(id))]);
        }
        lines
    }

    /// A name with the post behind it.
    pub(super) fn full(&self, id: &str) -> String {
        match self.post(id) {
            "" => self.name(id).to_owned(),
            post => format!("{}, {post}", self.name(id)),
        }
    }

    /// Who hosts; of a delegate, that it is one.
    pub(super) fn host(&self, held: &Held<'_>) -> Cell {
        let Some(host) = held.host else { return vec![vec![italic(self.words.get("paper-nobody"))]] };
        let mut lines = vec![vec![plain(self.full(&host.person))]];
        if host.kind == Kind::Delegate {
            lines.push(vec![italic(self.words.get("paper-delegate"))]);
        }
        lines
    }

    /// Who sits beside, a line each.
    pub(super) fn panel(&self, held: &Held<'_>) -> Cell {
        held.panel.iter().map(|row| vec![plain(format!("- {}", self.full(&row.person)))]).collect()
    }

    /// Whom to call for a swap.
    pub(super) fn contact(&self) -> String {
        match self.letterhead.contact.as_str() {
            "" => self.words.get("paper-office"),
            contact => contact.to_owned(),
        }
    }
}

/// The head of a paper.
pub(super) fn head(words: Words, letterhead: &Letterhead, code: &str) -> Head {
    let number = match (code, letterhead.symbol.as_str()) {
        ("", _) => String::new(),
        (code, "") => words.with("paper-number-plain", &[("code", code)]),
        (code, symbol) => words.with("paper-number", &[("code", code), ("symbol", symbol)]),
    };
    Head {
        parent: letterhead.parent.clone(),
        issuer: letterhead.issuer.clone(),
        number,
        party: words.get("paper-party"),
        dated: words.with("paper-dated", &[("place", letterhead.place.as_str())]),
        draft: words.get("paper-draft"),
        size: 14,
    }
}
