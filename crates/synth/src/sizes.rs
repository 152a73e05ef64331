//! How many contacts, visits, persons and user forms each centre has.

use crate::{
    SynthError,
    deal::{Dealer, Hand, apportion, deal, share_out, stir},
    firsts, months,
    random::{Random, Use},
    roster::{HELPLINE, always_present},
    targets::Targets,
};

/// Contacts from users at each of the smaller centres: our choice.
const LEAST_CONTACTS: u64 = 250;
/// Of so many contacts at the centre of the helpline, one is with the centre itself: our choice.
const OWN_AT_HELPLINE: u64 = 14;
/// Contacts from partners, for a hundred from users of the centre itself: our choice.
const PARTNERS: (u64, u64) = (9, 18);
/// Visits at each centre: our choice.
const VISITS: (u64, u64) = (220, 2_800);
/// Contacts and visits per person, least and most: our choice, far from the 50 of A-011 and the 30 of B-014.
const PER_PERSON: (u64, u64) = (3, 14);
/// User forms for a hundred visiting persons, least and most: inside what C-024 and C-025 find usual.
const FORMS: (u64, u64) = (56, 96);
/// By how many per cent a month can be more or less at a centre than in the nation, each time that it is stirred.
const STIRRED: u64 = 9;

/// The contacts of a centre.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Size {
    /// With users of the centre itself.
    pub own: Events,
    /// With users of the national helpline.
    pub helpline: Events,
    /// With cooperation partners, by month.
    pub partners: [u64; 12],
    /// Visits.
    pub visits: Events,
    /// User forms.
    pub forms: u64,
}

/// Events of users by month, and how many persons they are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Events {
    pub months: [u64; 12],
    pub women: u64,
    /// Women and men; of visits, where the genders are not planned, all.
    pub persons: u64,
}

impl Events {
    pub(crate) fn total(&self) -> u64 {
        self.months.iter().sum()
    }
}

impl Size {
    /// All contacts, from users and partners.
    pub(crate) fn contacts(&self) -> u64 {
        self.own.total() + self.helpline.total() + self.partners.iter().sum::<u64>()
    }

    /// Whether all records can be counted at a scale.
    pub(crate) fn fits(&self, scale: u64) -> bool {
        scale > 0
            && self.contacts().checked_mul(scale).is_some()
            && self.visits.total().checked_mul(scale).is_some()
    }
}

/// The sizes of all centres of a year: together, the published numbers.
pub(crate) fn sizes(
    targets: &Targets,
    seed: u64,
    present: &[usize],
) -> Result<Vec<Size>, SynthError> {
    let mut sizes = vec![Size::default(); present.len()];
    let mut chance = Random::new(seed, Use::Months(targets.year()));
    contacts(&mut sizes, targets, &mut Dealer::new(seed, Use::Sizes, present), &mut chance)?;
    visits(&mut sizes, targets, &mut Dealer::new(seed, Use::Visits, present), &mut chance)?;
    Ok(sizes)
}

/// Contacts at the two largest centres. They are published of 2020; that they had the same shares before is our choice.
fn largest(targets: &Targets) -> Result<[u64; 2], SynthError> {
    let in_2020 = |topic| targets.number_of(2020, "form_a", topic);
    let (helpline, second) =
        (in_2020("contacts.helpline_centre")?, in_2020("contacts.second_centre")?);
    let rest = in_2020("contacts.total")?.checked_sub(helpline + second);
    let rest = rest.ok_or(SynthError::Impossible("contacts"))?;
    let total = targets.number("form_a", "contacts.total")?;
    let [helpline, second, _] = apportion(total, &[helpline, second, rest])[..] else {
        return Err(SynthError::Impossible("contacts"));
    };
    Ok([helpline, second])
}

fn contacts(
    sizes: &mut [Size],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
    chance: &mut Random,
) -> Result<(), SynthError> {
    let impossible = || SynthError::Impossible("contacts");
    let [of_helpline, of_second] = largest(targets)?;
    // The second largest centre is the same in all years.
    let second = dealer.one(|number| number != HELPLINE && always_present(number));
    let hand = |(place, weight)| match place {
        HELPLINE => Hand { weight, least: of_helpline, most: of_helpline },
        place if Some(place) == second => Hand { weight, least: of_second, most: of_second },
        _ => Hand { weight, least: LEAST_CONTACTS, most: of_second.saturating_sub(1) },
    };
    let hands: Vec<_> = dealer.each(40, 180).into_iter().enumerate().map(hand).collect();
    let total = targets.number("form_a", "contacts.total")?;
    let mut own = deal(total, &hands).ok_or_else(impossible)?;
    // The helpline is one more row beside the centres.
    let with_centre = of_helpline / OWN_AT_HELPLINE;
    *own.get_mut(HELPLINE).ok_or_else(impossible)? = with_centre;
    let mut rows = own.clone();
    rows.push(of_helpline - with_centre);
    let mut by_month = share_out(&rows, &months::contacts(targets)?);
    stir(&mut by_month, STIRRED, chance);

    let mut weights = dealer.each(80, 120);
    weights.push(100);
    let (women, men) =
        (targets.number("form_a", "persons.women")?, targets.number("form_a", "persons.men")?);
    let persons = persons(women + men, &rows, &weights).ok_or_else(impossible)?;
    let genders = share_out(&persons, &[women, men]);
    let mut events = vec![];
    for ((by_month, persons), genders) in by_month.into_iter().zip(persons).zip(genders) {
        let women = genders.first().copied().unwrap_or(0);
        let months = months::months(by_month).ok_or_else(impossible)?;
        events.push(Events { months, women, persons });
    }
    let helpline = events.pop().ok_or_else(impossible)?;
    let partners = dealer.each(PARTNERS.0, PARTNERS.1);
    for ((size, events), percent) in sizes.iter_mut().zip(events).zip(partners) {
        let partners = apportion(events.total() * percent / 100, &events.months);
        size.partners = months::months(partners).ok_or_else(impossible)?;
        size.own = events;
    }
    sizes.get_mut(HELPLINE).ok_or_else(impossible)?.helpline = helpline;
    Ok(())
}

/// Deals persons to rows of so many events.
fn persons(total: u64, events: &[u64], weights: &[u64]) -> Option<Vec<u64>> {
    let (fewest, most) = PER_PERSON;
    let hand = |(events, weight): (&u64, &u64)| Hand {
        weight: events * weight,
        least: events.div_ceil(most),
        most: events / fewest.max(firsts::MOST),
    };
    let hands: Vec<_> = events.iter().zip(weights).map(hand).collect();
    deal(total, &hands)
}

fn visits(
    sizes: &mut [Size],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
    chance: &mut Random,
) -> Result<(), SynthError> {
    let impossible = || SynthError::Impossible("visits");
    let hand = |weight| Hand { weight, least: VISITS.0, most: VISITS.1 };
    let hands: Vec<_> = dealer.each(40, 160).into_iter().map(hand).collect();
    let total = targets.number("form_b", "visits.total")?;
    let visits = deal(total, &hands).ok_or_else(impossible)?;
    let mut by_month = share_out(&visits, &months::visits(targets)?);
    stir(&mut by_month, STIRRED, chance);
    let total = targets.number("form_b", "persons.total")?;
    let persons = persons(total, &visits, &dealer.each(80, 120)).ok_or_else(impossible)?;

    let hand = |(persons, weight): (&u64, u64)| Hand {
        weight: persons * weight,
        least: (persons * FORMS.0).div_ceil(100),
        most: persons * FORMS.1 / 100,
    };
    let hands: Vec<_> = persons.iter().zip(dealer.each(90, 110)).map(hand).collect();
    let forms = deal(targets.number("form_c", "users.total")?, &hands);
    let forms = forms.ok_or(SynthError::Impossible("forms"))?;
    for (((size, by_month), persons), forms) in
        sizes.iter_mut().zip(by_month).zip(persons).zip(forms)
    {
        let months = months::months(by_month).ok_or_else(impossible)?;
        size.visits = Events { months, women: 0, persons };
        size.forms = forms;
    }
    Ok(())
}
