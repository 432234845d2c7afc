//! What is asked of the register, each time of another committee.

use std::hint::black_box;

use chrono::{Datelike, Months, NaiveDate};
use criterion::Criterion;
use luanphien::format::records::Span;
use luanphien::office::follow_up::remind::{Reminding, remind};
use luanphien::office::follow_up::report::report;
use luanphien::office::follow_up::statement;
use luanphien::register::records::Person;
use luanphien::register::{Register, Select};

use super::decade::last_quarter;
use super::filled::{clock, committees, id, register};

/// From one committee to the next that is asked: a prime, so that all have their turn.
const STRIDE: usize = 1_009;

pub(crate) fn bench(c: &mut Criterion) {
    let all = committees();
    let address = register(all);
    let clock = clock();
    let register = clock.block_on(Register::open(&address)).expect("the register is there");
    let people = clock.block_on(register.read(&id(0), Select::<Person>::all())).expect("people");
    let person = people.first().expect("somebody").id.clone();
    let mut turn = 0;
    let mut next = move || {
        turn = (turn + STRIDE) % all;
        id(turn)
    };
    let first = last_quarter();
    let quarter = format!("{}-Q4", first.year()).parse::<Span>().expect("a quarter");
    let year = first.year().to_string().parse::<Span>().expect("a year");
    let mut group = c.benchmark_group(format!("register/{all}-committees"));
    group.sample_size(20);
    group.bench_function("open", |b| {
        b.iter(|| clock.block_on(async { Register::open(&address).await.expect("it opens").close().await }));
    });
    group.bench_function("ledger-of-one", |b| {
        b.iter(|| {
            let found = clock
                .block_on(statement(&register, &next(), Some(black_box(&person)), None))
                .expect("an account");
            assert_eq!(found.people[0].2.len(), 40, "quarters on the account");
        });
    });
    group.bench_function("ledger-of-all", |b| {
        b.iter(|| clock.block_on(statement(&register, black_box(&next()), None, None)).expect("accounts"));
    });
    for (name, span) in [("report-of-a-quarter", quarter), ("report-of-a-year", year)] {
        group.bench_function(name, |b| {
            b.iter(|| {
                let found = clock.block_on(report(&register, black_box(&next()), span)).expect("a report");
                assert!(found.now.visited > 0, "nothing was recorded");
            });
        });
    }
    group.bench_function("remind", |b| {
        b.iter(|| {
            let committee = next();
            let what = reminding(&committee, first);
            clock.block_on(remind(&register, black_box(&what))).expect("reminders");
        });
    });
    group.finish();
}

/// Reminders in the middle of a quarter, which leave the register as it is.
fn reminding(committee: &str, first: NaiveDate) -> Reminding<'_> {
    Reminding {
        committee,
        as_of: first + Months::new(1),
        days: 14,
        months: 2,
        dry_run: true,
        by: "văn phòng",
        at: chrono::DateTime::UNIX_EPOCH,
    }
}
