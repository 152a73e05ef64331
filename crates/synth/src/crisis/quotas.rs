//! How often what is published of residents and of children comes about at each offer.

use tallfest_base::{Answer, Share};
use tallfest_forms::{
    crisis::{
        lists::{
            ChildPerpetrator, ChildService, OfferFor, Perpetrator, ResidentService,
            ViolenceRepeated,
        },
        offer::Offer,
    },
    lists::YesNoDk,
};

use crate::{
    SynthError,
    crisis::houses::House,
    deal::{Hand, deal, share_out},
    targets::Targets,
};

const RESIDENTS: &str = "users_residents";
const CHILDREN: &str = "users_children";

/// Of whom something was published, so often each.
pub(crate) type Counts<C> = Vec<(C, u64)>;

/// The quotas of an offer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Quotas {
    /// Of residents, all of these.
    pub intake_talk: u64,
    pub help: Counts<ResidentService>,
    pub perpetrator: Counts<Perpetrator>,
    pub beside: Counts<Option<Perpetrator>>,
    pub repeated: Counts<ViolenceRepeated>,
    pub immigrant: Counts<YesNoDk>,
    pub earlier_contact: Counts<EarlierContact>,
    /// Of registered children, by their first stay.
    pub welcome_talk: u64,
    pub earlier_stays: Counts<EarlierStays>,
    /// Of registered stays of children.
    pub child_help: Counts<ChildService>,
    pub child_welfare: u64,
    pub child_perpetrator: Counts<ChildPerpetrator>,
}

/// What contact a resident had with a crisis centre before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EarlierContact {
    Never,
    Resident,
    DayUser,
    Other,
}

/// How many earlier stays a child had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EarlierStays {
    None,
    NotStated,
    One,
    Several,
    SoManyNotStated,
}

/// An offer and its stays.
pub(crate) type Place<'a> = (&'a Offer, &'a House);

/// The help that is published of residents.
const HELP: [(ResidentService, &str); 5] = [
    (ResidentService::MapNeeds, "assistance.mapping_help_needs"),
    (ResidentService::MapThreatsOwn, "assistance.mapping_threats_own"),
    (ResidentService::MapThreatsOther, "assistance.mapping_threats_others"),
    (ResidentService::FollowupPlanDuring, "assistance.plan_during"),
    (ResidentService::FollowupPlanAfter, "assistance.plan_after"),
];
/// Perpetrators, the nearest one. The rest is the other family, who are more than that (`BESIDE`).
const PERPETRATORS: [(Perpetrator, &str); 5] = [
    (Perpetrator::SpouseCohabitant, "perpetrator.spouse_cohabitant"),
    (Perpetrator::FormerPartner, "perpetrator.former_partner"),
    (Perpetrator::Partner, "perpetrator.partner"),
    (Perpetrator::Parent, "perpetrator.parent"),
    (Perpetrator::OwnChild, "perpetrator.own_child"),
];
/// Perpetrators beside the nearest one: the shares add up to more than a hundred.
const BESIDE: [(Perpetrator, &str); 3] = [
    (Perpetrator::StepParent, "perpetrator.step_parent"),
    (Perpetrator::Acquaintance, "perpetrator.acquaintance"),
    (Perpetrator::Stranger, "perpetrator.stranger"),
];
/// The help that is published of children.
const CHILD_HELP: [(ChildService, &str); 2] = [
    (ChildService::MapNeeds, "assistance.mapping_help_needs"),
    (ChildService::FollowupPlanDuring, "assistance.plan_during"),
];
/// Mothers among the perpetrators against children that are not the father, in per cent, and step-fathers among the rest: our
/// choice.
const MOTHERS: u64 = 16;
const STEP_FATHERS: u64 = 62;

/// One of so many residents does not know whether the violence was repeated: our choice. Few, so that the published share comes
/// out whether they are counted or not.
const ONE_DOES_NOT_KNOW: u64 = 200;

/// The quotas of all offers of a year: together, the published shares.
pub(crate) fn quotas(targets: &Targets, places: &[Place<'_>]) -> Result<Vec<Quotas>, SynthError> {
    let mut quotas = vec![Quotas::default(); places.len()];
    residents(&mut quotas, targets, places)?;
    children(&mut quotas, targets, places)?;
    Ok(quotas)
}

/// So many of a hundred.
fn part(whole: u64, percent: u64) -> u64 {
    Share::new(whole * percent, 100).map_or(0, Share::rounded)
}

fn residents(
    quotas: &mut [Quotas],
    targets: &Targets,
    places: &[Place<'_>],
) -> Result<(), SynthError> {
    let persons: Vec<_> = places.iter().map(|(_, house)| house.persons).collect();
    let all = persons.iter().sum();
    let count = |topic| targets.share(RESIDENTS, topic).map(|share| part(all, share));
    let intake_talk = count("assistance.intake_talk_first_stay")?;
    give(quotas, &persons, &[((), intake_talk), ((), all - intake_talk)], |of, counts| {
        of.intake_talk = counts.first().map_or(0, |((), count)| *count);
    });
    for (service, topic) in HELP {
        let where_served = |(offer, house): &Place<'_>| {
            let served = offer.resident_services.given().is_some_and(|all| all.has(service));
            if served { house.persons } else { 0 }
        };
        let dealt = deal_among(count(topic)?, places.iter().map(where_served), topic)?;
        quotas.iter_mut().zip(dealt).for_each(|(of, count)| of.help.push((service, count)));
    }
    let mut nearest = counts(&PERPETRATORS, count)?;
    nearest.push((Perpetrator::OtherFamily, rest(all, &nearest, "perpetrator_relation")?));
    give(quotas, &persons, &nearest, |of, counts| of.perpetrator = counts);
    let beside = counts(&BESIDE, count)?;
    let mut beside: Vec<_> = beside.into_iter().map(|(of, count)| (Some(of), count)).collect();
    beside.push((None, rest(all, &beside, "perpetrator_relation")?));
    give(quotas, &persons, &beside, |of, counts| of.beside = counts);

    let unknown = all / ONE_DOES_NOT_KNOW;
    // As the table divides: by those who know.
    let share = targets.share(RESIDENTS, "violence.repeated")?;
    let mut repeated = vec![
        (ViolenceRepeated::Repeated, part(all - unknown, share)),
        (ViolenceRepeated::DoesNotKnow, unknown),
    ];
    repeated.push((ViolenceRepeated::Single, rest(all, &repeated, "violence_repeated")?));
    give(quotas, &persons, &repeated, |of, counts| of.repeated = counts);
    let mut immigrant = counts(&[(YesNoDk::Yes, "immigrant_background.share")], count)?;
    immigrant.push((YesNoDk::No, rest(all, &immigrant, "immigrant_background")?));
    give(quotas, &persons, &immigrant, |of, counts| of.immigrant = counts);
    let mut contact = counts(
        &[
            (EarlierContact::Never, "previous_contact.never"),
            (EarlierContact::Resident, "previous_contact.earlier_resident"),
            (EarlierContact::DayUser, "previous_contact.earlier_day_user"),
        ],
        count,
    )?;
    contact.push((EarlierContact::Other, rest(all, &contact, "previous_contact")?));
    give(quotas, &persons, &contact, |of, counts| of.earlier_contact = counts);
    Ok(())
}

fn children(
    quotas: &mut [Quotas],
    targets: &Targets,
    places: &[Place<'_>],
) -> Result<(), SynthError> {
    let firsts: Vec<_> = places.iter().map(|(_, house)| house.children.firsts).collect();
    let stays: Vec<_> =
        places.iter().map(|(_, house)| house.children.firsts + house.children.seconds).collect();
    let (all, all_stays) = (firsts.iter().sum(), stays.iter().sum());
    let share = |topic| targets.share(CHILDREN, topic);
    let welcome = part(all, share("assistance.welcome_talk_first_stay")?);
    give(quotas, &firsts, &[((), welcome), ((), all - welcome)], |of, counts| {
        of.welcome_talk = counts.first().map_or(0, |((), count)| *count);
    });
    give(quotas, &firsts, &earlier_stays(targets, all)?, |of, counts| of.earlier_stays = counts);
    for (service, topic) in CHILD_HELP {
        let wanted = part(all_stays, share(topic)?);
        let where_served = |(offer, house): &Place<'_>| {
            let served = offer.child_services.given().is_some_and(|all| all.has(service));
            if served { house.children.firsts + house.children.seconds } else { 0 }
        };
        let dealt = deal_among(wanted, places.iter().map(where_served), topic)?;
        quotas.iter_mut().zip(dealt).for_each(|(of, count)| of.child_help.push((service, count)));
    }
    let contact = part(all_stays, share("child_welfare.contact")?);
    give(quotas, &stays, &[((), contact), ((), all_stays - contact)], |of, counts| {
        of.child_welfare = counts.first().map_or(0, |((), count)| *count);
    });
    // Who came with the father did not come because of him.
    let with_mother = |(offer, house): &Place<'_>| {
        let is_with = offer.offer == Answer::Given(OfferFor::Women);
        if is_with { house.children.firsts + house.children.seconds } else { 0 }
    };
    let fathers = part(all_stays, share("perpetrator.father")?);
    let fathers = deal_among(fathers, places.iter().map(with_mother), "perpetrator_relation")?;
    for (((of, stays), fathers), place) in quotas.iter_mut().zip(&stays).zip(fathers).zip(places) {
        let others = stays - fathers;
        let mothers = if with_mother(place) == 0 { others } else { part(others, MOTHERS) };
        let step_fathers = part(others - mothers, STEP_FATHERS);
        of.child_perpetrator = vec![
            (ChildPerpetrator::Father, fathers),
            (ChildPerpetrator::Mother, mothers),
            (ChildPerpetrator::StepFather, step_fathers),
            (ChildPerpetrator::Other, others - mothers - step_fathers),
        ];
    }
    Ok(())
}

/// Earlier stays of children: of 2020 their number is published, of other years a share.
fn earlier_stays(targets: &Targets, all: u64) -> Result<Counts<EarlierStays>, SynthError> {
    let earlier = match targets.number(CHILDREN, "earlier_resident.total") {
        Ok(earlier) => earlier,
        Err(_) => part(all, targets.share(CHILDREN, "earlier_resident.share")?),
    };
    let unstated = |topic| targets.number(CHILDREN, topic).unwrap_or(0);
    let so_many_unstated = unstated("earlier_stays.not_stated");
    let counted = earlier.saturating_sub(so_many_unstated);
    let one = part(counted, targets.share(CHILDREN, "earlier_stays.one")?);
    let mut counts = vec![
        (EarlierStays::One, one),
        (EarlierStays::Several, counted - one),
        (EarlierStays::SoManyNotStated, so_many_unstated),
        (EarlierStays::NotStated, unstated("earlier_resident.not_stated")),
    ];
    counts.push((EarlierStays::None, rest(all, &counts, "earlier_resident")?));
    Ok(counts)
}

fn counts<C: Copy>(
    topics: &[(C, &'static str)],
    count: impl Fn(&'static str) -> Result<u64, SynthError>,
) -> Result<Counts<C>, SynthError> {
    topics.iter().map(|(code, topic)| Ok((*code, count(topic)?))).collect()
}

fn rest<C>(whole: u64, parts: &[(C, u64)], subject: &'static str) -> Result<u64, SynthError> {
    let parts = parts.iter().map(|(_, count)| count).sum();
    whole.checked_sub(parts).ok_or(SynthError::Impossible(subject))
}

/// Shares counts out over offers of these sizes.
fn give<C: Copy>(
    quotas: &mut [Quotas],
    sizes: &[u64],
    whole: &[(C, u64)],
    to: fn(&mut Quotas, Counts<C>),
) {
    let counts: Vec<_> = whole.iter().map(|(_, count)| *count).collect();
    for (of, counts) in quotas.iter_mut().zip(share_out(sizes, &counts)) {
        to(of, whole.iter().map(|(code, _)| *code).zip(counts).collect());
    }
}

/// Deals a count to offers that can have at most so many of it.
fn deal_among(
    count: u64,
    most: impl Iterator<Item = u64>,
    subject: &'static str,
) -> Result<Vec<u64>, SynthError> {
    let hands: Vec<_> = most.map(|most| Hand { weight: most, least: 0, most }).collect();
    deal(count, &hands).ok_or(SynthError::Impossible(subject))
}
