//! Everybody's account: opening balance, points, target, closing balance; formulas show how one follows from the other.

use num_rational::Ratio;
use rust_xlsxwriter::{
    Chart, ChartFont, ChartLegendPosition, ChartSolidFill, ChartType, Worksheet, XlsxError,
};

use super::sheet::{Body, Field, Sheet, Sign, Table};
use crate::documents::view::Scope;
use crate::domain::{Person, PersonLoad};

/// Columns: name, post, then these.
const POINTS: u16 = 3;
const TARGET: u16 = 4;
const COLUMNS: u16 = 10;

/// Members in the chart: beyond that no bar can be told from the next.
const BARS: u32 = 150;
/// Pixels of a bar with its room, of what stands around the bars, and of the breadth.
const BAR: u32 = 22;
const AROUND: u32 = 110;
const BREADTH: u32 = 760;

pub(super) fn balance<'a>(scope: &Scope<'_>) -> Sheet<'a> {
    let texts = scope.texts;
    let load = |person: &Person| scope.plan.people.iter().find(|load| load.id == person.id);
    let loads: Vec<(&Person, &PersonLoad)> =
        scope.members().filter_map(|person| Some((person, load(person)?))).collect();
    let heads = [
        "load-person",
        "book-post",
        "load-opening",
        "load-points",
        "load-target",
        "book-over",
        "book-closing",
        "load-duties",
        "book-hours",
        "load-travel",
    ];
    let table = Table {
        caption: None,
        heads: heads.map(|key| texts.get(key)).to_vec(),
        rows: loads.iter().map(|(person, load)| row(person, load)).collect(),
        foot: if loads.is_empty() { Vec::new() } else { foot(&texts.get("total"), &loads) },
    };
    Sheet {
        name: texts.get("book-balance"),
        title: texts.get("loads"),
        notes: vec![texts.get("book-balance-told")],
        about: texts.get("book-balance-about"),
        body: Body::Balance(table),
    }
}

fn row(person: &Person, load: &PersonLoad) -> Vec<Field> {
    let points = Ratio::from_integer(load.points);
    vec![
        person.name.as_str().into(),
        person.title.as_str().into(),
        Field::Amount(load.opening, Sign::Signed),
        Field::Whole(load.points),
        Field::Amount(load.target, Sign::Plain),
        Field::Formula("=D{row}-E{row}".to_owned(), points - load.target, Sign::Signed),
        Field::Formula("=C{row}+F{row}".to_owned(), load.opening + points - load.target, Sign::Signed),
        Field::Whole(load.duties),
        Field::Amount(Ratio::new(load.minutes, 60), Sign::Plain),
        Field::Amount(Ratio::new(load.travel_minutes, 60), Sign::Plain),
    ]
}

fn foot(total: &str, loads: &[(&Person, &PersonLoad)]) -> Vec<Field> {
    let sum = |letter: char, sign: Sign, of: &dyn Fn(&PersonLoad) -> Ratio<i64>| {
        let formula = format!("=SUM({letter}{{first}}:{letter}{{last}})");
        Field::Formula(formula, loads.iter().map(|(_, load)| of(load)).sum(), sign)
    };
    let whole = Ratio::from_integer;
    vec![
        total.into(),
        Field::Nothing,
        sum('C', Sign::Signed, &|load| load.opening),
        sum('D', Sign::Whole, &|load| whole(load.points)),
        sum('E', Sign::Plain, &|load| load.target),
        sum('F', Sign::Signed, &|load| whole(load.points) - load.target),
        sum('G', Sign::Signed, &|load| load.opening + load.points - load.target),
        sum('H', Sign::Whole, &|load| whole(load.duties)),
        sum('I', Sign::Plain, &|load| Ratio::new(load.minutes, 60)),
        sum('J', Sign::Plain, &|load| Ratio::new(load.travel_minutes, 60)),
    ]
}

/// A bar of points and one of the target for each member, beside the table.
pub(super) fn chart(own: &mut Worksheet, sheet: &Sheet<'_>, table: &Table) -> Result<(), XlsxError> {
    let people = u32::try_from(table.rows.len()).unwrap_or(u32::MAX).min(BARS);
    if people == 0 {
        return Ok(());
    }
    // Heading, way back, the sentences, a blank line, the head.
    let first = 4 + u32::try_from(sheet.notes.len()).unwrap_or(0);
    let (last, name) = (first + people - 1, own.name());
    let mut chart = Chart::new(ChartType::Bar);
    for (at, ink) in [(POINTS, 0x2B_5C8A_u32), (TARGET, 0xF0_B84A)] {
        let series = chart.add_series();
        series.set_name((name.as_str(), first - 1, at)).set_gap(40).set_overlap(0);
        series.set_categories((name.as_str(), first, 0, last, 0));
        series.set_values((name.as_str(), first, at, last, at));
        series.set_format(ChartSolidFill::new().set_color(ink));
    }
    // The first member on top, as in the table.
    let mut font = ChartFont::new();
    font.set_size(9);
    chart.y_axis().set_label_interval(1).set_font(&font).set_reverse();
    chart.legend().set_position(ChartLegendPosition::Top);
    chart.title().set_name(&sheet.title);
    chart.set_alt_text(&sheet.about).set_width(BREADTH).set_height(AROUND + BAR * people);
    own.insert_chart(first - 1, COLUMNS + 1, &chart)?;
    Ok(())
}
