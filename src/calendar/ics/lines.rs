//! From text to the content lines of each event, with line numbers.

use icalendar::parser::Property;

use super::named::NamedZones;
use super::{IcsIssue, IcsIssueKind};

/// The properties we read; other lines of an event are not looked into.
const READ: [&str; 15] = [
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "EXRULE",
    "RECURRENCE-ID",
    "STATUS",
    "TRANSP",
    "SUMMARY",
    "UID",
    "SEQUENCE",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "X-MICROSOFT-MSNCALENDAR-BUSYSTATUS",
];

/// One content line.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) number: usize,
    /// Upper case.
    pub(super) name: String,
    params: Vec<(String, String)>,
    pub(super) value: String,
}

impl Line {
    /// A parameter by its upper-case name.
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// The lines of one VEVENT.
#[derive(Debug)]
pub(super) struct RawEvent {
    pub(super) number: usize,
    pub(super) lines: Vec<Line>,
}

impl RawEvent {
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }

    pub(super) fn first(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    /// The value of the first such line, without blanks around it.
    pub(super) fn value(&self, name: &str) -> &str {
        self.first(name).map_or("", |line| line.value.trim())
    }
}

/// All events of all calendars in the text.
pub(super) fn read_events(text: &str, issues: &mut Vec<IcsIssue>) -> Vec<RawEvent> {
    let mut reader =
        Reader { open: Vec::new(), seen_calendar: false, events: Vec::new(), zones: NamedZones::default() };
    for (number, content) in unfold(text) {
        if let Err(issue) = reader.take(number, &content) {
            let structure = issue.kind == IcsIssueKind::Structure;
            issues.push(issue);
            if structure {
                return reader.events;
            }
        }
    }
    issues.extend(reader.finish());
    reader.named()
}

/// Joins folded lines (a line that starts with a blank continues the one before); numbers from 1.
fn unfold(text: &str) -> Vec<(usize, String)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut contents: Vec<(usize, String)> = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), contents.last_mut()) {
            (Some(more), Some((_, content))) => content.push_str(more),
            _ => contents.push((index + 1, line.to_owned())),
        }
    }
    contents.retain(|(_, content)| !content.trim().is_empty());
    contents
}

struct Reader {
    /// Names and lines of the components that are open.
    open: Vec<(String, usize)>,
    seen_calendar: bool,
    events: Vec<RawEvent>,
    zones: NamedZones,
}

impl Reader {
    fn take(&mut self, number: usize, content: &str) -> Result<(), IcsIssue> {
        let head = content.split([':', ';']).next().unwrap_or_default().trim().to_ascii_uppercase();
        let rest = content.split_once(':').map(|(_, rest)| rest.trim().to_ascii_uppercase());
        match (head.as_str(), rest) {
            ("BEGIN", Some(name)) => self.begin(number, name),
            ("END", Some(name)) => self.end(number, &name),
            _ if self.open.last().is_some_and(|(name, _)| name == "VEVENT") => {
                self.property(number, &head, content)
            }
            (_, Some(_)) if self.open.iter().any(|(name, _)| name == "VTIMEZONE") => {
                self.zones.line(&head, content.split_once(':').map_or("", |(_, value)| value));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn begin(&mut self, number: usize, name: String) -> Result<(), IcsIssue> {
        if name == "VEVENT" {
            if self.open.iter().any(|(open, _)| open == "VEVENT") {
                return Err(IcsIssue::new(number, IcsIssueKind::Structure, "VEVENT inside VEVENT"));
            }
            self.events.push(RawEvent { number, lines: Vec::new() });
        }
        self.zones.begin(&name);
        self.seen_calendar |= name == "VCALENDAR";
        self.open.push((name, number));
        Ok(())
    }

    fn end(&mut self, number: usize, name: &str) -> Result<(), IcsIssue> {
        match self.open.pop() {
            Some((open, _)) if open == name => Ok(()),
            _ => Err(IcsIssue::new(number, IcsIssueKind::Structure, format!("END:{name}"))),
        }
    }

    fn property(&mut self, number: usize, head: &str, content: &str) -> Result<(), IcsIssue> {
        if !content.contains(':') {
            return Err(IcsIssue::new(number, IcsIssueKind::Line, content));
        }
        if READ.contains(&head) {
            let line = parse(number, content)?;
            self.events.last_mut().map(|event| event.lines.push(line)).unwrap_or_default();
        }
        Ok(())
    }

    /// The events, their zones by names that everybody knows.
    fn named(mut self) -> Vec<RawEvent> {
        let known = self.zones.known();
        let lines = self.events.iter_mut().flat_map(|event| &mut event.lines);
        for (key, value) in lines.flat_map(|line| &mut line.params).filter(|_| !known.is_empty()) {
            if let Some(name) = known.get(value.as_str()).filter(|_| key == "TZID") {
                value.clone_from(name);
            }
        }
        self.events
    }

    fn finish(&self) -> Option<IcsIssue> {
        if let Some((name, number)) = self.open.last() {
            return Some(IcsIssue::new(*number, IcsIssueKind::Structure, format!("BEGIN:{name}")));
        }
        (!self.seen_calendar).then(|| IcsIssue::new(1, IcsIssueKind::NotCalendar, "no BEGIN:VCALENDAR"))
    }
}

fn parse(number: usize, content: &str) -> Result<Line, IcsIssue> {
    let bad = || IcsIssue::new(number, IcsIssueKind::Line, content);
    let property = Property::try_from(content).map_err(|_| bad())?;
    let param = |param: &icalendar::parser::Parameter<'_>| {
        let value = param.val.as_ref().map_or("", |value| value.as_str());
        (param.key.as_str().to_ascii_uppercase(), value.trim_matches('"').to_owned())
    };
    Ok(Line {
        number,
        name: property.name.as_str().to_ascii_uppercase(),
        params: property.params.iter().map(param).collect(),
        value: property.val.as_str().to_owned(),
    })
}
