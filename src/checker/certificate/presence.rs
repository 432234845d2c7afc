//! Communes that must be seen, by a group or by the member in charge of the area.

use super::super::presence::{communes, missing};
use super::super::view::{Duty, View};
use super::super::windows::{Window, window};
use super::people::history;
use super::places::Place;
use super::relaxation::{Relaxation, of};
use crate::domain::{CommuneId, Period, PersonId, Premise, SeatName, Strictness, Tier, UncoveredKind};
use crate::rules::Rule;

/// Lists a row for each commune and period with a meeting.
pub(super) fn list(r: &mut Relaxation<'_>) {
    let instance = r.instance;
    let past = history(instance);
    let so_far = View::new(instance, &past);
    if let Some(policy) = &instance.policy.presence {
        let members: Vec<PersonId> =
            instance.person_ids().filter(|p| instance.person(*p).groups.contains(&policy.group)).collect();
        let counts = |_, person| members.contains(&person);
        for (commune, at) in missing(&so_far, policy.per, counts) {
            let how = (Rule::Presence, policy.strictness);
            seen(r, how, policy.per, (commune, at), &members, &policy.group);
        }
    }
    if let Some(policy) = instance.policy.area_lead {
        let counts = |commune, person| instance.commune(commune).area_lead == Some(person);
        for (commune, at) in missing(&so_far, policy.per, counts) {
            if let Some(lead) = instance.commune(commune).area_lead {
                let (how, by) = ((Rule::AreaLead, policy.strictness), SeatName::AreaLead.to_string());
                seen(r, how, policy.per, (commune, at), &[lead], &by);
            }
        }
    }
}

fn seen(
    r: &mut Relaxation<'_>,
    (rule, strictness): (Rule, Strictness),
    per: Period,
    (commune, at): (CommuneId, Window),
    people: &[PersonId],
    by: &str,
) {
    let instance = r.instance;
    let here = |slot: usize| match r.slots[slot].duty {
        Duty::Meeting(id) => {
            let meeting = instance.meeting(id);
            window(per, meeting.date()) == at && communes(instance, meeting).any(|own| own == commune)
        }
        Duty::Session(_) => false,
    };
    let slots: Vec<usize> = (0..r.slots.len()).filter(|slot| here(*slot)).collect();
    // What was missed is history.
    if slots.iter().all(|slot| instance.is_past(r.slots[*slot].date)) {
        return;
    }
    let premise = Premise {
        duty: Some(instance.commune(commune).id.clone()),
        from: Some(at.from),
        per: Some(per),
        ..of(rule)
    };
    let row = r.add_row(premise, Some(1), None);
    if strictness == Strictness::Tier {
        let unseen = r.priced(1, Tier::Presence, 1);
        r.count(row, unseen, 1);
        let id = &instance.commune(commune).id;
        r.opens(Place::new(UncoveredKind::Presence, id, by, Some(at.from)), unseen);
    }
    for slot in slots {
        let some = r.at[slot].clone();
        r.count_sittings(row, &some, |sitting| i64::from(people.contains(&sitting.person)));
    }
}
