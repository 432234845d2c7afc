//! From a filled form to scenarios.

use std::collections::BTreeSet;

use crate::domain::Instance;
use crate::format::changes::Joins;
use crate::format::codes::E2513;
use crate::format::instance::{Bounds, LimitPeriod, OwnPlace, Person};
use crate::format::scenarios::{Adjustment, Attendees, NewLimits, NewPoints, Scenario, Tenure};
use crate::format::{Issue, ScenariosDto, read_scenarios};
use crate::service::page::fields::Fields;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;

/// Everything that was filled in; scenarios in the field for JSON come last.
pub(super) fn scenarios(
    fields: &Fields,
    instance: &Instance,
    reader: &Reader<'_>,
) -> Result<Result<ScenariosDto, Vec<Issue>>, Refusal> {
    let asked = Asked { fields, instance, reader };
    let mut all = asked.tenures()?;
    all.extend(asked.attendees()?);
    all.extend(asked.points()?);
    all.extend(asked.limits()?);
    all.extend(asked.joins());
    all.extend(asked.own_commune());
    let own = fields.text("json");
    let own = if own.is_empty() { None } else { Some(read_scenarios(own)) };
    let file = match own {
        Some(Err(issues)) => return Ok(Err(issues)),
        Some(Ok(file)) => ScenariosDto { scenarios: all.into_iter().chain(file.scenarios).collect(), ..file },
        None => ScenariosDto {
            format: ScenariosDto::FORMAT.to_owned(),
            title: String::new(),
            base: reader.say("page-compare-base"),
            scenarios: all,
            cross: Vec::new(),
            at_most: 64,
        },
    };
    // Names and numbers are judged as those of a file are.
    Ok(read_scenarios(&serde_json::to_string(&file)?))
}

struct Asked<'a> {
    fields: &'a Fields,
    instance: &'a Instance,
    reader: &'a Reader<'a>,
}

impl Asked<'_> {
    fn one(&self, name: String, change: Adjustment) -> Scenario {
        Scenario { name, title: String::new(), changes: vec![change], patch: Vec::new() }
    }

    fn number(&self, name: &str) -> Result<Option<u32>, Refusal> {
        let wrong = |_| Refusal::new(&E2513).at(name, self.fields.text(name));
        self.fields.number(name)?.map(|own| u32::try_from(own).map_err(wrong)).transpose()
    }

    fn tenures(&self) -> Result<Vec<Scenario>, Refusal> {
        let read = |text: &str| text.parse::<u32>().map_err(|_| Refusal::new(&E2513).at("tenure", text));
        let one = |months: u32| {
            let name = self.reader.texts.with("page-compare-of-tenure", &[("n", months.into())]);
            self.one(name, Adjustment::Tenure(Tenure { months }))
        };
        let given = self.fields.all("tenure").into_iter().filter(|own| !own.is_empty());
        given.map(|text| read(text).map(one)).collect()
    }

    fn attendees(&self) -> Result<Option<Scenario>, Refusal> {
        Ok(self.number("attendees")?.map(|count| {
            let name = self.reader.texts.with("page-compare-of-attendees", &[("n", count.into())]);
            self.one(
                name,
                Adjustment::Attendees(Attendees {
                    cells: Vec::new(),
                    communes: Vec::new(),
                    role: None,
                    count,
                }),
            )
        }))
    }

    fn points(&self) -> Result<Option<Scenario>, Refusal> {
        let number = |name: &str| self.fields.number(name);
        let points = NewPoints {
            ordinary: number("ordinary")?,
            thematic: number("thematic")?,
            combined: number("combined")?,
            joint: number("joint")?,
            host: number("host")?,
            panel: number("panel")?,
            distance_bands: None,
        };
        let some = points != NewPoints::default();
        Ok(some.then(|| self.one(self.reader.say("page-compare-of-points"), Adjustment::Points(points))))
    }

    fn limits(&self) -> Result<Option<Scenario>, Refusal> {
        let bounds = Bounds { min: self.number("least")?, max: self.number("most")? };
        if bounds == Bounds::default() {
            return Ok(None);
        }
        let per = match self.fields.text("per") {
            "week" => LimitPeriod::Week,
            "quarter" => LimitPeriod::Quarter,
            _ => LimitPeriod::Month,
        };
        let group = self.fields.text("group");
        let groups: BTreeSet<String> =
            Some(group.to_owned()).filter(|own| !own.is_empty()).into_iter().collect();
        let limits = NewLimits { groups, per, duties: Some(bounds), minutes: None };
        Ok(Some(self.one(self.reader.say("page-compare-of-limits"), Adjustment::Limits(limits))))
    }

    /// One person more, with the labels of somebody who is there.
    fn joins(&self) -> Option<Scenario> {
        let like = self.instance.people.iter().find(|own| own.id == self.fields.text("like"))?;
        let known = |id: &String| self.instance.people.iter().any(|own| own.id == *id);
        let id = (1_usize..).map(|at| format!("nguoi-moi-{at}")).find(|id| !known(id))?;
        let name = self.reader.say("page-compare-of-newcomer");
        let person = Person { groups: like.groups.clone(), ..Person::new(&id, &name) };
        Some(self.one(name, Adjustment::Joins(Box::new(Joins { person }))))
    }

    fn own_commune(&self) -> Option<Scenario> {
        let rule = match self.fields.text("own-commune") {
            "avoid" => OwnPlace::Avoid,
            "forbid" => OwnPlace::Forbid,
            "ignore" => OwnPlace::Ignore,
            _ => return None,
        };
        Some(self.one(self.reader.say("page-compare-of-own-commune"), Adjustment::OwnCommune(rule)))
    }
}
