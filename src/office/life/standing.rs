//! Who and what there is from a plan's first day on; what was before stays attached to its days.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::domain::Instance;
use crate::register::records::{Cell, Commune, Person, Series};
use crate::register::{Change, Record, RegisterError, Select};

/// What holds from a day to a day.
trait Standing: Record + Clone {
    fn id(&self) -> &str;
    fn since(&mut self) -> &mut NaiveDate;
    fn until(&mut self) -> &mut Option<NaiveDate>;

    /// Whether both say the same, whatever their days.
    fn says(&self, other: &Self) -> bool {
        let (mut one, mut two) = (self.clone(), other.clone());
        (*two.since(), *two.until()) = (*one.since(), *one.until());
        one.fields() == two.fields()
    }
}

macro_rules! standing {
    ($($name:ty),*) => {$(
        impl Standing for $name {
            fn id(&self) -> &str {
                &self.id
            }

            fn since(&mut self) -> &mut NaiveDate {
                &mut self.since
            }

            fn until(&mut self) -> &mut Option<NaiveDate> {
                &mut self.until
            }
        }
    )*};
}

standing!(Person, Commune, Cell, Series);

/// Writes down everybody and everything that a plan in force speaks of, from its first day on.
pub(super) async fn stand(change: &mut Change, instance: &Instance) -> Result<(), RegisterError> {
    let first = instance.horizon.from;
    let people = instance.people.iter().map(|own| Person {
        id: own.id.clone(),
        since: own.from.unwrap_or(first),
        name: own.name.clone(),
        title: own.title.clone(),
        groups: own.groups.iter().cloned().collect(),
        until: own.to,
    });
    replace(change, first, people.collect()).await?;
    let communes = instance.communes.iter().map(|own| Commune {
        id: own.id.clone(),
        since: first,
        name: own.name.clone(),
        until: None,
    });
    replace(change, first, communes.collect()).await?;
    let cells = instance.cells.iter().map(|own| Cell {
        id: own.id.clone(),
        since: first,
        name: own.name.clone(),
        commune: instance.commune(own.commune).id.clone(),
        until: None,
    });
    replace(change, first, cells.collect()).await?;
    let series = instance.series.iter().map(|own| Series {
        id: own.id.clone(),
        since: first,
        name: own.name.clone(),
        minimum: i64::from(own.min_per_month),
        until: None,
    });
    replace(change, first, series.collect()).await
}

/// From a day on these hold, and nothing else.
async fn replace<S: Standing>(
    change: &mut Change,
    first: NaiveDate,
    now: Vec<S>,
) -> Result<(), RegisterError> {
    let known = change.read(Select::<S>::all()).await?;
    let named: BTreeSet<&str> = now.iter().map(Standing::id).collect();
    for one in known.iter().filter(|one| !named.contains(one.id())) {
        end(change, one.clone(), first).await?;
    }
    for one in &now {
        let before: Vec<S> = known.iter().filter(|known| known.id() == one.id()).cloned().collect();
        begin(change, one.clone(), before, first).await?;
    }
    Ok(())
}

/// Lets one hold from its day, or from the plan's first day if something held before.
async fn begin<S: Standing>(
    change: &mut Change,
    mut one: S,
    before: Vec<S>,
    first: NaiveDate,
) -> Result<(), RegisterError> {
    if !before.is_empty() {
        *one.since() = first.max(*one.since());
    }
    for mut known in before {
        let holds = known.until().is_none_or(|until| until >= first);
        if holds && known.says(&one) && *known.since() <= *one.since() {
            *one.since() = *known.since();
        } else {
            let day = *one.since();
            end(change, known, day).await?;
        }
    }
    change.put(&one).await
}

/// Lets one hold no longer than until the day before; one that had not begun by then never held.
async fn end<S: Standing>(change: &mut Change, mut one: S, day: NaiveDate) -> Result<(), RegisterError> {
    if one.until().is_some_and(|until| until < day) {
        return Ok(());
    }
    if *one.since() >= day {
        return change.take(&one).await;
    }
    *one.until() = day.checked_sub_days(Days::new(1));
    change.put(&one).await
}
