//! Totals, months, persons and shares of forms A, B and C over the years, counted from the records.

use std::collections::BTreeMap;

use tallfest_base::{Answer, CodeList, Date, Share};
use tallfest_forms::{
    lists::{Gender, YesNo},
    smiso::{
        lists::{
            AgeAtFirstAbuse, Consent, FirstContactMode, Perpetrator, RelationToAbused, Reported,
            UserRole, VisitChannel,
        },
        user::User,
    },
};
use tallfest_synth::{NationalYear, YEARS};

use crate::{count, year_of};

fn month(date: &Answer<Date>) -> usize {
    usize::from(date.given().unwrap().month()) - 1
}

/// Users' contacts by month, and the women and men who made contact.
fn contacts(year: &NationalYear) -> ([u64; 12], [u64; 2]) {
    let (mut months, mut persons) = ([0; 12], [0; 2]);
    for contact in year.centres().iter().flat_map(tallfest_synth::Centre::contacts) {
        if contact.partner_type.is_absent() {
            months[month(&contact.contact_date)] += 1;
        }
        if contact.first_contact_this_year.is(YesNo::Yes) {
            persons[0] += u64::from(contact.gender.is(Gender::Female));
            persons[1] += u64::from(contact.gender.is(Gender::Male));
        }
    }
    (months, persons)
}

#[test]
fn contacts_and_visits_of_all_years() {
    let totals = [33_446, 33_574, 37_234, 35_968, 38_359];
    let mut by_year = vec![];
    for (year, total) in YEARS.into_iter().zip(totals) {
        let (months, persons) = contacts(&year_of(year, 3));
        assert_eq!(months.iter().sum::<u64>(), total, "{year}");
        if year == 2017 {
            assert_eq!(persons, [3_438, 1_072]);
        }
        by_year.push(months);
    }
    let [.., before, now] = &by_year[..] else { panic!("five years") };
    assert_eq!(before[0], now[0]);
    let fewer: Vec<_> = (1..12).filter(|month| now[*month] < before[*month]).collect();
    assert_eq!(fewer, [9, 11]);
}

/// Visits by month, those in person, and the persons.
fn visits(year: &NationalYear) -> ([u64; 12], [u64; 12], u64) {
    let (mut months, mut in_person, mut persons) = ([0; 12], [0; 12], 0);
    for visit in year.centres().iter().flat_map(tallfest_synth::Centre::visits) {
        let month = month(&visit.visit_date);
        months[month] += 1;
        let is_remote = visit.visit_channel.is(VisitChannel::PhoneCovid)
            || visit.visit_channel.is(VisitChannel::VideoCovid);
        in_person[month] += u64::from(!is_remote);
        persons += u64::from(visit.first_visit_this_year.is(YesNo::Yes));
    }
    (months, in_person, persons)
}

#[test]
fn visits_of_all_years() {
    let published =
        [(22_282, 2_602), (24_325, 3_504), (26_253, 3_713), (25_438, 3_456), (20_773, 3_136)];
    let mut by_year = vec![];
    for (year, (total, expected)) in YEARS.into_iter().zip(published) {
        let (months, in_person, persons) = visits(&year_of(year, 5));
        assert_eq!((months.iter().sum::<u64>(), persons), (total, expected), "{year}");
        assert_eq!(in_person == months, year < 2020);
        by_year.push((months, in_person));
    }
    let [.., (before, _), (now, in_person)] = &by_year[..] else { panic!("five years") };
    assert_eq!((before[2] - now[2], before[10] - now[10]), (662, 904));
    let drops = before.iter().zip(now).filter(|(before, now)| *before - (*now).min(*before) >= 662);
    assert_eq!(count(drops), 2);
    assert!(now[0] > before[0] && now[1] > before[1] && now[2] < now[0] && now[2] < now[1]);
    assert!((3..12).all(|month| now[month] < before[month]));
    assert!((2..12).all(|month| in_person[month] < now[month]));
}

/// With a key, a person has one form at most, one first visit, and is the same in all records.
#[test]
fn keys_are_of_one_person() {
    let year = year_of(2020, 2);
    let with_keys = |centre: &&tallfest_synth::Centre| {
        centre.users().next().is_some_and(|user| !user.person_ref.is_absent())
    };
    assert!((10..22).contains(&year.centres().iter().filter(with_keys).count()));
    for centre in year.centres().iter().filter(with_keys) {
        let mut persons = BTreeMap::new();
        for visit in centre.visits() {
            let key = visit.person_ref.given().unwrap().as_str().to_owned();
            let looks = (visit.gender, visit.age_group, visit.user_group);
            let is_first = visit.first_visit_this_year.is(YesNo::Yes);
            let known = persons.entry(key).or_insert_with(|| {
                assert!(is_first, "a person begins with the first visit");
                (looks.clone(), 0, 0)
            });
            assert!(known.0 == looks);
            known.1 += u64::from(is_first);
        }
        for user in centre.users() {
            let known = persons.get_mut(user.person_ref.given().unwrap().as_str()).unwrap();
            known.2 += 1;
            assert!(user.gender.is_absent() || user.gender == known.0.0);
        }
        assert!(persons.values().all(|(_, firsts, forms)| *firsts == 1 && *forms <= 1));
    }
}

/// The users of a year who are so, among those.
struct Among<'a>(&'a [User]);

impl Among<'_> {
    fn percent(&self, of: impl Fn(&User) -> bool, is: impl Fn(&User) -> bool) -> u64 {
        let all = count(self.0.iter().filter(|user| of(user)));
        let some = count(self.0.iter().filter(|user| of(user) && is(user)));
        Share::new(some, all).map_or(0, Share::percent)
    }
}

fn is<C: CodeList>(answer: &Answer<C>, codes: &[C]) -> bool {
    answer.given().is_some_and(|given| codes.contains(given))
}

#[test]
fn shares_of_users() {
    let abused = |user: &User| is(&user.user_role, &[UserRole::Abused, UserRole::Both]);
    let only = |user: &User| user.user_role.is(UserRole::Abused);
    let relative = |user: &User| user.user_role.is(UserRole::Relative);
    let consented = |user: &User| user.consent.is(Consent::Consented);
    let woman = |user: &User| user.gender.is(Gender::Female);
    let children = [AgeAtFirstAbuse::Under7, AgeAtFirstAbuse::From7To13, AgeAtFirstAbuse::UpTo12];
    let child = |user: &User| is(&user.age_first_abuse, &children);
    let stranger = |user: &User| {
        user.perpetrator_relation.given().is_some_and(|s| s.has(Perpetrator::Stranger))
    };
    let mother = |user: &User| {
        let relation = user.relation_to_abused.given();
        relation.is_some_and(|relation| relation.has(RelationToAbused::BiologicalMother))
    };
    // Of those who state what they are, and are perhaps abused as well: as the table divides.
    let related = |user: &User| {
        let relation = user.relation_to_abused.given();
        relation.is_some_and(|relation| !relation.has(RelationToAbused::NotStated))
    };
    let reported = |user: &User| is(&user.reported, &[Reported::All, Reported::Some]);
    for seed in [1, 6] {
        let users = |year| -> Vec<User> {
            year_of(year, seed).centres().iter().flat_map(tallfest_synth::Centre::users).collect()
        };
        for (year, forms) in [(2017, 2_479), (2018, 2_888), (2019, 2_870)] {
            assert_eq!(users(year).len(), forms);
        }
        let of_2017 = users(2017);
        let among = Among(&of_2017);
        assert_eq!(
            (among.percent(consented, abused), among.percent(consented, relative)),
            (78, 22)
        );
        assert_eq!((among.percent(only, woman), among.percent(relative, woman)), (80, 67));
        assert_eq!((among.percent(relative, mother), among.percent(related, mother)), (45, 45));
        assert_eq!(among.percent(abused, child), 65);
        assert_eq!(among.percent(abused, stranger), 13);
        let of_2018 = users(2018);
        assert_eq!(Among(&of_2018).percent(abused, child), 63);
        let of_2019 = users(2019);
        let among = Among(&of_2019);
        assert_eq!(among.percent(|_| true, consented), 75);
        assert_eq!(count(of_2019.iter().filter(|user| user.consent.is(Consent::TooYoung))), 93);
        assert_eq!((among.percent(consented, only), among.percent(consented, relative)), (78, 18));
        assert_eq!((among.percent(relative, mother), among.percent(related, mother)), (44, 44));
        let of_2020 = users(2020);
        let among = Among(&of_2020);
        assert_eq!((among.percent(consented, only), among.percent(consented, relative)), (80, 16));
        let man = |user: &User| user.gender.is(Gender::Male);
        assert_eq!((among.percent(consented, woman), among.percent(consented, man)), (84, 15));
        let under_7 = |user: &User| user.age_first_abuse.is(AgeAtFirstAbuse::Under7);
        assert_eq!((among.percent(abused, under_7), among.percent(abused, child)), (28, 57));
        assert_eq!((among.percent(abused, stranger), among.percent(abused, reported)), (16, 33));
        let modes = [
            FirstContactMode::Phone,
            FirstContactMode::EmailLetterSms,
            FirstContactMode::Visit,
            FirstContactMode::SocialMediaChat,
        ];
        let shares = modes.map(|mode| among.percent(only, |user| user.first_contact_mode.is(mode)));
        assert_eq!(shares, [60, 24, 14, 1]);
        // Near the means of 2022: 33 and 39 years.
        for (gender, mean) in [(Gender::Female, 31..36), (Gender::Male, 36..42)] {
            let of = of_2020.iter().filter(|user| abused(user) && user.gender.is(gender));
            let ages: Vec<_> =
                of.filter_map(|user| user.age.given()?.known().map(|age| age.units())).collect();
            let found = ages.iter().sum::<u64>() / count(ages.iter());
            assert!(mean.contains(&found), "{found}");
        }
    }
}
