//! Rules of dates as phrases: `ngày 15`, `thứ ba tuần 3`, `chủ nhật cuối cùng`.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::Wrong;
use super::lists::parts;
use super::times;
use super::tokens::{tokens, weekday};
use super::words::write_word;
use crate::workbook::catalogue::WEEKDAYS;

/// A phrase, several with semicolons between, or a rule of RFC 5545.
pub(super) fn read(text: &str) -> Result<Value, Wrong> {
    let wrong =
        || Wrong::form("ngày 15; ngày cuối tháng; thứ ba tuần 3; thứ ba lần thứ 2; chủ nhật cuối cùng");
    if ["RRULE", "DTSTART", "FREQ="].iter().any(|start| text.starts_with(start)) {
        return Ok(json!({ "rrule": text }));
    }
    let text = text.replace(" và ", "; ").replace(',', ";");
    let mut rules = Vec::new();
    for part in parts(&text) {
        rules.push(single(part).ok_or_else(|| wrong().part(part))?);
    }
    match rules.len() {
        0 => Err(wrong()),
        1 => rules.pop().ok_or_else(wrong),
        _ => Ok(json!({ "several": rules })),
    }
}

fn single(text: &str) -> Option<Value> {
    let words = tokens(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some((day, left)) = weekday(&words) {
        return of_weekday(day, left);
    }
    match words[..] {
        ["ngay", "cuoi", "thang" | "cung"] | ["cuoi", "thang"] => Some(json!("last_day")),
        ["ngay", day] | [day] | ["ngay", day, "hang" | "moi", "thang"] => {
            Some(json!({ "day_of_month": number(day)? }))
        }
        _ => None,
    }
}

fn of_weekday(day: &str, left: &[&str]) -> Option<Value> {
    let nth = |nth: i64| json!({ "nth_weekday": { "nth": nth, "weekday": day } });
    match *left {
        ["hang" | "moi", "tuan"] => Some(json!({ "every_weekday": day })),
        ["tuan", week] | ["tuan", "thu", week] => {
            Some(json!({ "weekday_of_week": { "week": number(week)?, "weekday": day } }))
        }
        ["dau", "tien" | "thang"] => Some(nth(1)),
        ["cuoi", "cung" | "thang"] => Some(nth(-1)),
        ["lan", "thu", count] | ["lan", count] | ["thu", count] => Some(nth(number(count)?)),
        ["lan", "thu", count, "tu", "cuoi"] => Some(nth(-number(count)?)),
        ["moi", weeks, "tuan", "tu", date, "/", month, "/", year] => {
            let (year, month, date) = (year.parse().ok()?, month.parse().ok()?, date.parse().ok()?);
            let anchor = NaiveDate::from_ymd_opt(year, month, date)?.format("%Y-%m-%d").to_string();
            Some(json!({ "every_nth_week": { "weeks": number(weeks)?, "weekday": day, "anchor": anchor } }))
        }
        _ => None,
    }
}

fn number(text: &str) -> Option<i64> {
    (text.len() <= 3).then(|| text.parse().ok()).flatten()
}

/// The phrase of a rule.
pub(super) fn write(value: &Value) -> Option<String> {
    if value == "last_day" {
        return Some("ngày cuối tháng".to_owned());
    }
    let (form, own) = value.as_object()?.iter().next()?;
    let day = || own.get("weekday")?.as_str().map(|day| write_word(day, WEEKDAYS));
    match form.as_str() {
        "day_of_month" => Some(format!("ngày {own}")),
        "rrule" => own.as_str().map(str::to_owned),
        "every_weekday" => Some(format!("{} hằng tuần", write_word(own.as_str()?, WEEKDAYS))),
        "weekday_of_week" => Some(format!("{} tuần {}", day()?, own.get("week")?)),
        "every_nth_week" => {
            let anchor = times::written(times::of(own.get("anchor")?)?);
            Some(format!("{} mỗi {} tuần từ {anchor}", day()?, own.get("weeks")?))
        }
        "nth_weekday" => Some(match own.get("nth")?.as_i64()? {
            -1 => format!("{} cuối cùng", day()?),
            nth if nth < 0 => format!("{} lần thứ {} từ cuối", day()?, -nth),
            nth => format!("{} lần thứ {nth}", day()?),
        }),
        "several" => {
            let parts: Option<Vec<String>> = own.as_array()?.iter().map(write).collect();
            Some(parts?.join("; "))
        }
        _ => None,
    }
}
