//! What stands on a form beside what is published: chance, within what rules find usual.

use tallfest_base::{Answer, CodeSet, Year};
use tallfest_forms::{
    lists::{AgeBand, Gender, YesNoDk},
    smiso::{
        lists::{
            AbuseDuration, AbuseType, Activity, AgeAtFirstAbuse, Disability, Education, FilledInBy,
            HelpReceived, InformationSource, Perpetrator, PerpetratorGender, RelationToAbused,
            UserRole, WorkAttachment,
        },
        user::{User, fields},
    },
};

use super::{Cell, Relation, Role};
use crate::{answers, random::Random};

/// From and to an age, and how many women and men in a hundred are: our choice, so that the means come near the 33 and 39
/// years of 2022 (P22).
const AGES: [(u64, u64, u64, u64); 7] = [
    (11, 17, 5, 3),
    (18, 23, 22, 12),
    (24, 29, 21, 17),
    (30, 39, 26, 24),
    (40, 49, 15, 22),
    (50, 59, 8, 14),
    (60, 78, 3, 8),
];

/// An age that is at least this.
pub(super) fn age(gender: Gender, least: u64, random: &mut Random) -> u64 {
    let mut left = random.below(100);
    let drawn = AGES.iter().find(|(_, _, women, men)| {
        let weight = if gender == Gender::Male { men } else { women };
        let is_drawn = left < *weight;
        left = left.saturating_sub(*weight);
        is_drawn
    });
    let age = drawn.map_or(least, |(first, last, ..)| random.between(*first, *last));
    // Who would be too young is a few years older.
    if age < least { least + random.below(8) } else { age }
}

/// The band of an age.
pub(super) const fn band(age: u64) -> AgeBand {
    match age {
        0..=17 => AgeBand::Under18,
        18..=23 => AgeBand::From18To23,
        24..=29 => AgeBand::From24To29,
        30..=39 => AgeBand::From30To39,
        40..=49 => AgeBand::From40To49,
        50..=59 => AgeBand::From50To59,
        _ => AgeBand::From60,
    }
}

/// The first and the last age of a band.
const fn ages(first: Option<AgeAtFirstAbuse>) -> (u64, u64) {
    match first {
        Some(AgeAtFirstAbuse::Under7) => (0, 6),
        Some(AgeAtFirstAbuse::From7To13) => (7, 13),
        Some(AgeAtFirstAbuse::UpTo12) => (0, 12),
        Some(AgeAtFirstAbuse::From13To17) => (13, 17),
        Some(AgeAtFirstAbuse::From14To17) => (14, 17),
        Some(AgeAtFirstAbuse::From18) => (18, 24),
        Some(AgeAtFirstAbuse::NotStated) | None => (0, 0),
    }
}

/// Nobody is younger than at the first abuse (C-008).
pub(super) const fn least_age(first: Option<AgeAtFirstAbuse>) -> u64 {
    ages(first).0
}

/// So many forms in a hundred give the age in years, the others in a band: our choice.
const IN_YEARS: u64 = 94;
/// All that follows is our choice.
const FILLED_IN_BY: [(FilledInBy, u64); 3] =
    [(FilledInBy::Together, 64), (FilledInBy::StaffAfter, 34), (FilledInBy::NotStated, 2)];
const SOURCES: [(InformationSource, u64); 7] = [
    (InformationSource::PrivatePerson, 30),
    (InformationSource::InternetWebsite, 28),
    (InformationSource::HealthService, 22),
    (InformationSource::School, 8),
    (InformationSource::Police, 5),
    (InformationSource::Other, 5),
    (InformationSource::NotStated, 2),
];
const EDUCATION: [(Education, u64); 5] = [
    (Education::Primary, 22),
    (Education::UpperSecondary, 38),
    (Education::Higher, 31),
    (Education::None, 5),
    (Education::NotStated, 4),
];
const WORK: [(WorkAttachment, u64); 6] = [
    (WorkAttachment::Employed, 36),
    (WorkAttachment::Student, 20),
    (WorkAttachment::JobSeeker, 6),
    (WorkAttachment::Benefits, 33),
    (WorkAttachment::Other, 3),
    (WorkAttachment::NotStated, 2),
];
const DISABILITY: [(Disability, u64); 5] = [
    (Disability::None, 74),
    (Disability::Physical, 9),
    (Disability::Mental, 12),
    (Disability::Other, 2),
    (Disability::NotStated, 3),
];
const IMMIGRANT: [(YesNoDk, u64); 4] =
    [(YesNoDk::No, 87), (YesNoDk::Yes, 10), (YesNoDk::DoesNotKnow, 1), (YesNoDk::NotStated, 2)];
const HELP: [(HelpReceived, u64); 10] = [
    (HelpReceived::MentalHealth, 38),
    (HelpReceived::Nav, 14),
    (HelpReceived::HealthService, 12),
    (HelpReceived::Police, 7),
    (HelpReceived::ChildWelfare, 6),
    (HelpReceived::FamilyCounselling, 3),
    (HelpReceived::AssaultCentre, 3),
    (HelpReceived::None, 13),
    (HelpReceived::Other, 2),
    (HelpReceived::NotStated, 2),
];
const FURTHER_ACTIVITIES: [(Activity, u64); 5] = [
    (Activity::SelfHelpGroup, 26),
    (Activity::ThemeMeeting, 16),
    (Activity::SocialActivity, 24),
    (Activity::DropIn, 22),
    (Activity::ContactOtherServices, 12),
];
/// Relations of women who are not the mother, of men, and of those whose gender is not stated.
const WOMEN: [(RelationToAbused, u64); 6] = [
    (RelationToAbused::SpousePartner, 30),
    (RelationToAbused::Sibling, 20),
    (RelationToAbused::OtherFamily, 20),
    (RelationToAbused::Friend, 14),
    (RelationToAbused::StepParent, 4),
    (RelationToAbused::FosterParent, 8),
];
const MEN: [(RelationToAbused, u64); 5] = [
    (RelationToAbused::BiologicalFather, 36),
    (RelationToAbused::SpousePartner, 40),
    (RelationToAbused::StepParent, 6),
    (RelationToAbused::Sibling, 8),
    (RelationToAbused::OtherFamily, 7),
];
const UNKNOWN: [(RelationToAbused, u64); 2] =
    [(RelationToAbused::OtherFamily, 3), (RelationToAbused::Other, 1)];

/// Fills in what every user who consented is asked.
pub(super) fn fill(user: &mut User, cell: Cell, age: u64, year: Year, random: &mut Random) {
    user.filled_in_by = random.code(&FILLED_IN_BY);
    user.user_role = Answer::Given(match cell.role {
        Role::Abused => UserRole::Abused,
        Role::Both => UserRole::Both,
        Role::Relative => UserRole::Relative,
    });
    user.gender = Answer::Given(cell.gender);
    if random.percent(IN_YEARS) {
        user.age = answers::number(age);
    } else {
        user.age_group = Answer::Given(band(age));
    }
    user.information_source = one(random.one_of(&SOURCES));
    user.education = random.code(&EDUCATION);
    user.work_attachment = one(random.one_of(&WORK));
    if fields::DISABILITY.any().question.valid.holds_in(year) {
        user.disability = one(random.one_of(&DISABILITY));
    }
    user.immigrant_background = random.code(&IMMIGRANT);
    user.help_received = one(random.one_of(&HELP));
    let talks = Some(Activity::IndividualTalk).filter(|_| random.percent(86));
    let further = random.one_of(&FURTHER_ACTIVITIES).filter(|_| random.percent(45));
    user.activity_participation = answers::codes(talks.into_iter().chain(further));
    if user.activity_participation.is_absent() {
        user.activity_participation = Answer::Given(Activity::DropIn.bit());
    }
    if let Some(relation) = cell.relation {
        user.relation_to_abused = one(match (relation, cell.gender) {
            (Relation::Mother, _) => Some(RelationToAbused::BiologicalMother),
            (Relation::NotStated, _) => Some(RelationToAbused::NotStated),
            (Relation::Another, Gender::Female) => random.one_of(&WOMEN),
            (Relation::Another, Gender::Male) => random.one_of(&MEN),
            (Relation::Another, Gender::Other | Gender::NotStated) => random.one_of(&UNKNOWN),
        });
    }
}

fn one<C: tallfest_base::CodeList>(code: Option<C>) -> Answer<CodeSet<C>> {
    answers::codes(code)
}

/// How long the abuse lasted: five years or more for 4 of 10 (R15); the rest is our choice.
const DURATION: [(AbuseDuration, u64); 5] = [
    (AbuseDuration::SingleEvent, 26),
    (AbuseDuration::Under1Year, 12),
    (AbuseDuration::From1To4, 21),
    (AbuseDuration::From5, 38),
    (AbuseDuration::NotStated, 3),
];
/// Many did not want to answer (R14); how many is our choice.
const ABUSE: [(AbuseType, u64); 7] = [
    (AbuseType::OffensiveBehaviour, 14),
    (AbuseType::SexualAct, 28),
    (AbuseType::Intercourse, 15),
    (AbuseType::Rape, 29),
    (AbuseType::Other, 2),
    (AbuseType::Declined, 8),
    (AbuseType::NotStated, 4),
];
/// Perpetrators who are no strangers: the family as in PREL, the others our choice.
const PERPETRATORS: [(Perpetrator, u64); 11] = [
    (Perpetrator::Father, 15),
    (Perpetrator::Mother, 3),
    (Perpetrator::StepFather, 6),
    (Perpetrator::Grandparent, 5),
    (Perpetrator::Sibling, 9),
    (Perpetrator::StepSibling, 1),
    (Perpetrator::NearRelative, 15),
    (Perpetrator::Partner, 12),
    (Perpetrator::FriendAcquaintance, 22),
    (Perpetrator::Authority, 6),
    (Perpetrator::DoesNotKnow, 1),
];
/// So many in a hundred had a second perpetrator: our choice, so that the relations come to about 111 per cent, as in
/// 2020.
const SECOND: u64 = 20;
/// The years until somebody was told, in per cent of those since the first abuse: our choice, so that the mean comes
/// near the 17 years of 2019 (P19).
const UNTIL_TOLD: (u64, u64) = (55, 100);

/// Fills in what abused persons are asked, beside what is published.
pub(super) fn fill_abuse(
    user: &mut User,
    first: Option<AgeAtFirstAbuse>,
    is_stranger: bool,
    age: u64,
    random: &mut Random,
) {
    let (from, to) = ages(first);
    let passed = age.saturating_sub(from);
    // Not longer than since the first abuse (C-009).
    let drawn = random.one_of(&DURATION);
    let duration = if passed < 2 {
        Some(AbuseDuration::SingleEvent)
    } else if passed < 5 && drawn == Some(AbuseDuration::From5) {
        Some(AbuseDuration::Under1Year)
    } else {
        drawn
    };
    user.abuse_duration = duration.map_or(Answer::Absent, Answer::Given);
    user.abuse_type = one(random.one_of(&ABUSE));
    let until_told = age.saturating_sub(to) * random.between(UNTIL_TOLD.0, UNTIL_TOLD.1) / 100;
    user.years_until_told = answers::number(until_told);

    let was_child = to < 14;
    let mut draw = || match random.one_of(&PERPETRATORS) {
        // A child has no partner (C-019).
        Some(Perpetrator::Partner) if was_child => Some(Perpetrator::FriendAcquaintance),
        other => other,
    };
    let (drawn, second) = (draw(), draw());
    let relation = if is_stranger { Some(Perpetrator::Stranger) } else { drawn };
    let can_have_second = duration != Some(AbuseDuration::SingleEvent)
        && relation != Some(Perpetrator::DoesNotKnow)
        && second != Some(Perpetrator::DoesNotKnow);
    let second = second.filter(|_| can_have_second && random.percent(SECOND));
    let genders = relation.into_iter().chain(second).map(|relation| gender(relation, random));
    user.perpetrator_gender = answers::codes(genders.collect::<Vec<_>>());
    user.perpetrator_relation = answers::codes(relation.into_iter().chain(second));
}

/// A father is a man, a mother a woman (C-017, C-018); of the others so many in a hundred are men (P21).
const MALE: u64 = 96;

fn gender(perpetrator: Perpetrator, random: &mut Random) -> PerpetratorGender {
    let is_father = matches!(perpetrator, Perpetrator::Father | Perpetrator::StepFather);
    let is_male = is_father || (perpetrator != Perpetrator::Mother && random.percent(MALE));
    if is_male { PerpetratorGender::Male } else { PerpetratorGender::Female }
}
