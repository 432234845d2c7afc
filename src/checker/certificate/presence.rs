//! Communes that must be seen, by a group or by the member in charge of the area.

use super::super::presence::{communes, missing};
use super::super::view::{Duty, View};
use super::super::windows::{Window, window};
use super::relaxation::{Relaxation, of};
use crate::domain::{CommuneId, Period, PersonId, Premise, Strictness, Tier};
use crate::rules::Rule;

/// Lists a row for each commune and period with a meeting.
pub(super) fn list(r: &mut Relaxation<'_>) {
    let instance = r.instance;
    let nobody = View::new(instance, &[]);
    if let Some(policy) = &instance.policy.presence {
        let members: Vec<PersonId> =
            instance.person_ids().filter(|p| instance.person(*p).groups.contains(&policy.group)).collect();
        for (commune, at) in missing(&nobody, policy.per, |_, _| false).collect::<Vec<_>>() {
            seen(r, (Rule::Presence, policy.strictness), policy.per, (commune, at), &members);
        }
    }
    if let Some(policy) = instance.policy.area_lead {
        for (commune, at) in missing(&nobody, policy.per, |_, _| false).collect::<Vec<_>>() {
            if let Some(lead) = instance.commune(commune).area_lead {
                seen(r, (Rule::AreaLead, policy.strictness), policy.per, (commune, at), &[lead]);
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
) {
    let instance = r.instance;
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
    }
    let here = |slot: usize| match r.slots[slot].duty {
        Duty::Meeting(id) => {
            let meeting = instance.meeting(id);
            window(per, meeting.date()) == at && communes(instance, meeting).any(|own| own == commune)
        }
        Duty::Session(_) => false,
    };
    let slots: Vec<usize> = (0..r.slots.len()).filter(|slot| here(*slot)).collect();
    for slot in slots {
        let some = r.at[slot].clone();
        r.count_sittings(row, &some, |sitting| i64::from(people.contains(&sitting.person)));
    }
}
