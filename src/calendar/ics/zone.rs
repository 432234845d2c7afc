//! Names of time zones: IANA, Windows (Outlook, Exchange), and the ones with a path or an offset in them.

use chrono_tz::Tz;

/// Windows names and their IANA zones (Unicode CLDR, `windowsZones.xml`, territory 001).
const WINDOWS: [(&str, Tz); 36] = [
    ("SE Asia Standard Time", Tz::Asia__Ho_Chi_Minh),
    ("North Asia Standard Time", Tz::Asia__Krasnoyarsk),
    ("China Standard Time", Tz::Asia__Shanghai),
    ("Singapore Standard Time", Tz::Asia__Singapore),
    ("Taipei Standard Time", Tz::Asia__Taipei),
    ("W. Australia Standard Time", Tz::Australia__Perth),
    ("Tokyo Standard Time", Tz::Asia__Tokyo),
    ("Korea Standard Time", Tz::Asia__Seoul),
    ("AUS Eastern Standard Time", Tz::Australia__Sydney),
    ("E. Australia Standard Time", Tz::Australia__Brisbane),
    ("New Zealand Standard Time", Tz::Pacific__Auckland),
    ("Myanmar Standard Time", Tz::Asia__Yangon),
    ("Central Asia Standard Time", Tz::Asia__Almaty),
    ("Bangladesh Standard Time", Tz::Asia__Dhaka),
    ("India Standard Time", Tz::Asia__Kolkata),
    ("Sri Lanka Standard Time", Tz::Asia__Colombo),
    ("Pakistan Standard Time", Tz::Asia__Karachi),
    ("West Asia Standard Time", Tz::Asia__Tashkent),
    ("Arabian Standard Time", Tz::Asia__Dubai),
    ("Arab Standard Time", Tz::Asia__Riyadh),
    ("Russian Standard Time", Tz::Europe__Moscow),
    ("Turkey Standard Time", Tz::Europe__Istanbul),
    ("Israel Standard Time", Tz::Asia__Jerusalem),
    ("South Africa Standard Time", Tz::Africa__Johannesburg),
    ("FLE Standard Time", Tz::Europe__Kiev),
    ("GTB Standard Time", Tz::Europe__Bucharest),
    ("W. Europe Standard Time", Tz::Europe__Berlin),
    ("Romance Standard Time", Tz::Europe__Paris),
    ("Central Europe Standard Time", Tz::Europe__Budapest),
    ("Central European Standard Time", Tz::Europe__Warsaw),
    ("GMT Standard Time", Tz::Europe__London),
    ("Greenwich Standard Time", Tz::Atlantic__Reykjavik),
    ("Eastern Standard Time", Tz::America__New_York),
    ("Central Standard Time", Tz::America__Chicago),
    ("Mountain Standard Time", Tz::America__Denver),
    ("Pacific Standard Time", Tz::America__Los_Angeles),
];

/// The zone of a TZID, if we know the name.
pub(super) fn by_name(name: &str) -> Option<Tz> {
    let name = name.trim();
    let windows = || WINDOWS.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, zone)| *zone);
    name.parse().ok().or_else(windows).or_else(|| in_path(name)).or_else(|| by_offset(name))
}

/// `/mozilla.org/20050126_1/Asia/Saigon`: the last two parts, or the last.
fn in_path(name: &str) -> Option<Tz> {
    let rest = name.strip_prefix('/')?;
    let (before, last) = rest.rsplit_once('/')?;
    let area = before.rsplit('/').next()?;
    format!("{area}/{last}").parse().or_else(|_| last.parse()).ok()
}

/// `(UTC+07:00) Bangkok, Hanoi, Jakarta`: whole hours only. IANA counts its `Etc/GMT` zones the other way round.
fn by_offset(name: &str) -> Option<Tz> {
    let inner = name.strip_prefix('(')?.split_once(')')?.0;
    let offset = inner.strip_prefix("UTC").or_else(|| inner.strip_prefix("GMT"))?;
    let hours: i32 = offset.strip_suffix(":00")?.parse().ok()?;
    format!("Etc/GMT{:+}", -hours).parse().ok()
}
