//! Published figures counted from the records as JSON, apart from the tables and their compiler.

use std::collections::BTreeMap;

use serde_json::Value;
use tallfest_synth::{CRISIS_YEARS, CrisisCentre, CrisisYear};
use tallfest_tables::published::{Measure, Published, Value as Printed};

use crate::{codes, has, offers, records, year};

/// The prefix of a topic, the question, and the code of each item.
type Items = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// What topics of the questionnaires count.
const ITEMS: &[Items] = &[
    ("headline", "/resident_services", &[("help_find_housing", "find_housing")]),
    (
        "residents",
        "/resident_services",
        &[
            ("intake_talk", "intake_talk"),
            ("individual_talks", "individual_talk"),
            ("help_contact_services", "contact_other_services"),
            ("meetings_with_services", "attend_meetings"),
            ("help_find_housing", "find_housing"),
            ("mapping_help_needs", "map_needs"),
            ("plan_during", "followup_plan_during"),
            ("mapping_threats_own", "map_threats_own"),
            ("plan_after", "followup_plan_after"),
            ("responsibility_groups", "responsibility_group"),
            ("practical_help", "practical_help"),
            ("childcare", "childcare"),
            ("accompany_viewing", "viewing_escort"),
            ("help_moving", "moving_help"),
            ("leisure_own", "leisure_own"),
            ("leisure_others", "leisure_other"),
            ("icdp_groups", "icdp"),
            ("other_group_offers", "other_group"),
        ],
    ),
    (
        "written_templates",
        "/resident_procedures",
        &[
            ("intake", "intake_talk"),
            ("mapping_help", "map_needs"),
            ("mapping_protection", "map_threats"),
            ("followup_during", "followup_during"),
            ("followup_after", "followup_after"),
        ],
    ),
    (
        "children",
        "/child_services",
        &[
            ("welcome_talk", "welcome_talk"),
            ("talk_without_parent", "talk_without_parent"),
            ("talk_with_parent", "talk_with_parent"),
            ("cooperation_school", "cooperation_school"),
            ("transport_school", "transport_school"),
            ("mapping_help_needs", "map_needs"),
            ("mapping_threats_own", "map_threats_own"),
            ("mapping_threats_others", "map_threats_other"),
            ("plan_during", "followup_plan_during"),
            ("leisure_own", "leisure_own"),
            ("leisure_others", "leisure_other"),
            ("primary_contact", "primary_contact"),
            ("responsibility_groups", "responsibility_group"),
            ("kindergarten_at_centre", "kindergarten_at_centre"),
            ("school_at_centre", "school_at_centre"),
            ("groups", "child_groups"),
        ],
    ),
    (
        "written_templates_children",
        "/child_procedures",
        &[
            ("welcome_talk", "welcome_talk"),
            ("mapping_help_needs", "map_needs"),
            ("followup_during", "followup_during"),
            ("followup_after", "followup_after"),
        ],
    ),
    (
        "day_users",
        "/day_services",
        &[
            ("individual_talks", "individual_talk"),
            ("help_contact_services", "contact_other_services"),
            ("mapping_help_needs", "map_needs"),
            ("meetings_with_services", "attend_meetings"),
            ("mapping_threats_own", "map_threats_own"),
            ("use_accommodation", "residential_offer"),
            ("mapping_threats_others", "map_threats_other"),
            ("leisure_own", "leisure_own"),
            ("leisure_others", "leisure_other"),
            ("icdp_groups", "icdp"),
            ("children", "child_offer"),
            ("home_followup", "home_followup"),
            ("other_group_offers", "other_group"),
        ],
    ),
    (
        "written_procedures_day",
        "/day_procedures",
        &[("mapping_help_protection", "map_needs_protection"), ("followup", "followup")],
    ),
    ("relatives", "/relatives_offer", &[("any", "yes")]),
    (
        "relatives",
        "/relatives_services",
        &[
            ("individual_talks", "individual_talk"),
            ("help_contact_services", "contact_other_services"),
            ("mapping_help_needs", "map_needs"),
            ("mapping_threats_own", "map_threats_own"),
            ("mapping_threats_others", "map_threats_other"),
            ("use_accommodation", "residential_offer"),
            ("legal_advice", "lawyer"),
            ("meetings_with_services", "attend_meetings"),
            ("leisure_own", "leisure_own"),
            ("leisure_others", "leisure_other"),
            ("children", "child_offer"),
            ("home_followup", "home_followup"),
            ("icdp_groups", "icdp"),
            ("other", "other"),
        ],
    ),
    (
        "security",
        "/security_measures",
        &[
            ("camera_entrance", "camera_entrance"),
            ("door_phone", "intercom"),
            ("regular_control_procedure", "regular_check"),
            ("confidentiality_users", "user_confidentiality"),
            ("threat_routine", "threat_procedure"),
            ("review_with_residents", "resident_review"),
            ("outdoor_play", "play_area"),
            ("secured_door", "secured_door"),
            ("outdoor_lit", "outdoor_area"),
            ("screened_view", "shielded_view"),
            ("access_control", "electronic_access"),
            ("lockable_windows", "lockable_windows"),
            ("impact_glass", "impact_glass"),
            ("screened_address", "shielded_address"),
            ("burglar_alarm", "burglar_alarm"),
            ("entrance_sluice", "airlock"),
            ("secured_inner_doors", "secured_inner_doors"),
            ("risk_analyst_sara", "sara"),
            ("other", "other"),
        ],
    ),
    ("police_assessment", "/police_assessed", &[("assessed", "yes")]),
    ("police_assessment", "/police_written", &[("written", "yes")]),
    ("police_assessment", "/police_followed_up", &[("followed_up", "yes")]),
    ("user_involvement", "/participation_routine", &[("routines", "yes")]),
    (
        "user_involvement",
        "/participation_types",
        &[
            ("evaluation_talks", "evaluation_talk"),
            ("regular_resident_meetings", "regular_resident_meeting"),
            ("evaluation_form", "evaluation_form"),
        ],
    ),
    (
        "outreach",
        "/outreach_types",
        &[
            ("brochures_waiting_rooms", "brochures"),
            ("visited_services", "visited_services"),
            ("facebook", "facebook"),
            ("visited_schools", "visited_schools"),
            ("local_press_adverts", "press_ads"),
            ("twitter_other_social", "twitter_other_social"),
            ("other", "other"),
        ],
    ),
    (
        "outreach",
        "/school_levels",
        &[
            ("schools_college", "higher_education"),
            ("schools_upper_secondary", "upper_secondary"),
            ("schools_primary", "primary"),
        ],
    ),
    ("website", "/website", &[("own", "yes")]),
    ("website", "/website_languages", &[("several_languages", "yes")]),
    ("website", "/website_visually_impaired", &[("visually_impaired", "yes")]),
    ("accommodation", "/men_housing_solution", &[("temporary", "temporary")]),
    ("accommodation", "/has_residential", &[("none", "no")]),
];

/// The offers of one side of one year.
type Offers = BTreeMap<(u16, &'static str), Vec<Value>>;

fn all_offers(seed: u64) -> Offers {
    let mut all = BTreeMap::new();
    for of in CRISIS_YEARS {
        let year = year(of, seed);
        for side in ["women", "men"] {
            all.insert((of, side), offers(&year, side));
        }
    }
    all
}

/// How many offers of a year have what a topic counts.
fn count(all: &Offers, year: u16, side: &'static str, topic: &str) -> Option<i64> {
    let (prefix, item) = topic.split_once('.')?;
    let offers = all.get(&(year, side))?;
    let so_many = |holds: &dyn Fn(&Value) -> bool| {
        i64::try_from(offers.iter().filter(|offer| holds(offer)).count()).unwrap()
    };
    let some = |pointer: &str| {
        so_many(&|offer| {
            codes(offer, pointer).iter().any(|code| *code != "none" && *code != "not_stated")
        })
    };
    match topic {
        "centres.total" => return Some(so_many(&|_| true)),
        "children.any" => return Some(some("/child_services")),
        "outreach.any" => return Some(some("/outreach_types")),
        // The source has one item for the two.
        "written_templates.mapping_help_protection" if side == "women" => {
            let each = ["map_needs", "map_threats"]
                .map(|code| so_many(&|offer| has(offer, "/resident_procedures", code)));
            return (each[0] == each[1]).then_some(each[0]);
        }
        _ => {}
    }
    if let Some(item) = topic.strip_suffix("_without") {
        return Some(count(all, year, side, "centres.total")? - count(all, year, side, item)?);
    }
    let group = ITEMS.iter().filter(|(of, ..)| *of == prefix);
    let mut found = group.filter_map(|(_, pointer, items)| {
        let (_, code) = items.iter().find(|(of, _)| *of == item)?;
        Some(so_many(&|offer| has(offer, pointer, code)))
    });
    found.next()
}

fn side_of(form: &str) -> Option<&'static str> {
    ["women", "men"].into_iter().find(|side| form == format!("annual_{side}"))
}

/// What is printed of the questionnaires as a number, a range, at least so many, a word within bounds, a difference, more or
/// fewer than before: each from the records of its years.
#[test]
fn questionnaires_come_out_as_published() {
    let published = Published::of_system("crisis").unwrap();
    for seed in [1, 2, 99] {
        let all = all_offers(seed);
        let mut held = 0;
        for figure in &published.figures {
            let parts: Vec<_> = figure.id.splitn(4, '.').collect();
            let [_, form, of, topic] = parts[..] else { continue };
            let (Some(side), Ok(of)) = (side_of(form), of.parse::<u16>()) else { continue };
            let number = |year, topic: &str| count(&all, year, side, topic);
            let holds = match (figure.measure, &figure.value) {
                (Measure::Count, Printed::Number(printed)) => {
                    number(of, topic).map(|found| found == *printed)
                }
                (Measure::AtLeast, Printed::Number(printed)) => {
                    let topic = topic.strip_suffix("_over_half");
                    let topic = topic.unwrap_or("police_assessment.assessed");
                    number(of, topic).map(|found| found >= *printed)
                }
                (Measure::Range, Printed::Range([least, most])) => {
                    number(of, topic).map(|found| (*least..=*most).contains(&found))
                }
                (Measure::Text, _) => {
                    figure.bounds.zip(number(of, topic)).map(|(bounds, found)| {
                        let found = u64::try_from(found).unwrap();
                        // "All" is printed as none that lack it.
                        let lacking =
                            u64::try_from(number(of, "centres.total").unwrap()).unwrap() - found;
                        let found = if bounds == [0, 0] { lacking } else { found };
                        (bounds[0]..=bounds[1]).contains(&found)
                    })
                }
                (Measure::Difference, _) => {
                    let (topic, before) = topic.split_once("_change_from_").unwrap();
                    let before = number(before.parse().unwrap(), topic).unwrap();
                    let change = number(of, topic).unwrap() - before;
                    Some(match figure.value {
                        Printed::Number(printed) => change == printed,
                        Printed::Range([least, most]) => (least..=most).contains(&change),
                        Printed::Words(_) => false,
                    })
                }
                (Measure::Ranking, Printed::Words(words)) => topic
                    .split_once("_vs_")
                    .filter(|_| !words.contains('~'))
                    .and_then(|(topic, before)| {
                        let now = number(of, topic)?;
                        let then = number(before.parse().unwrap(), topic)?;
                        Some(if words.contains('>') { now > then } else { now < then })
                    }),
                _ => None,
            };
            assert!(holds != Some(false), "{} of seed {seed}", figure.id);
            held += usize::from(holds.is_some());
        }
        assert!(held > 270, "{held} figures were held against the records");
    }
}

/// What is printed of women's offers against men's.
#[test]
fn differences_between_women_and_men_come_out() {
    for seed in [1, 2, 99] {
        let all = all_offers(seed);
        let gap = |code: &str| {
            let of = |side: &'static str| {
                all[&(2020, side)]
                    .iter()
                    .filter(|offer| has(offer, "/security_measures", code))
                    .count()
            };
            of("women") - of("men")
        };
        let largest = ["intercom", "camera_entrance", "regular_check"].map(gap);
        assert_eq!((largest.iter().min(), largest.iter().max()), (Some(&11), Some(&15)));
        let (_, _, measures) = ITEMS.iter().find(|(topic, ..)| *topic == "security").unwrap();
        for (_, code) in measures.iter().skip(3) {
            assert!(gap(code) < 11, "{code}");
        }
    }
}

/// A share in per cent, rounded half up.
fn percent(part: usize, whole: usize) -> u64 {
    u64::try_from((200 * part + whole) / (2 * whole)).unwrap()
}

fn shares(published: &Published, records: &[&Value], form: &str, items: &[(&str, &str, &str)]) {
    for (topic, pointer, code) in items {
        let answered = records.iter().filter(|record| !codes(record, pointer).is_empty()).count();
        let with = records.iter().filter(|record| has(record, pointer, code)).count();
        let printed = published.number(&format!("crisis.{form}.2020.{topic}")).unwrap();
        assert_eq!(percent(with, answered), printed, "{form} {topic}");
    }
}

fn firsts<'a>(all: &'a BTreeMap<String, Vec<Value>>, pointer: &str) -> Vec<&'a Value> {
    all.values().flatten().filter(|record| has(record, pointer, "yes")).collect()
}

#[test]
fn shares_of_residents_come_out_as_published() {
    let published = Published::of_system("crisis").unwrap();
    let elsewhere = Published::aggregates_of("crisis").unwrap();
    for seed in [1, 7] {
        let year = year(2020, seed);
        let residents = records(&year, CrisisCentre::residents);
        let first = firsts(&residents, "/first_stay_this_year");
        shares(
            &published,
            &first,
            "users_residents",
            &[
                ("assistance.intake_talk_first_stay", "/intake_talk", "yes"),
                ("assistance.mapping_help_needs", "/assistance", "map_needs"),
                ("assistance.mapping_threats_own", "/assistance", "map_threats_own"),
                ("assistance.mapping_threats_others", "/assistance", "map_threats_other"),
                ("assistance.plan_during", "/assistance", "followup_plan_during"),
                ("assistance.plan_after", "/assistance", "followup_plan_after"),
            ],
        );
        shares(
            &elsewhere,
            &first,
            "users_residents",
            &[
                ("perpetrator.spouse_cohabitant", "/perpetrator_relation", "spouse_cohabitant"),
                ("perpetrator.former_partner", "/perpetrator_relation", "former_partner"),
                ("perpetrator.partner", "/perpetrator_relation", "partner"),
                ("perpetrator.parent", "/perpetrator_relation", "parent"),
                ("perpetrator.step_parent", "/perpetrator_relation", "step_parent"),
                ("perpetrator.own_child", "/perpetrator_relation", "own_child"),
                ("perpetrator.other_family", "/perpetrator_relation", "other_family"),
                ("perpetrator.acquaintance", "/perpetrator_relation", "acquaintance"),
                ("perpetrator.stranger", "/perpetrator_relation", "stranger"),
                ("violence.repeated", "/violence_repeated", "repeated"),
                ("previous_contact.earlier_resident", "/previous_contact", "earlier_resident"),
            ],
        );
    }
}

#[test]
fn shares_of_children_and_day_users_come_out_as_published() {
    let published = Published::of_system("crisis").unwrap();
    let elsewhere = Published::aggregates_of("crisis").unwrap();
    for seed in [1, 7] {
        let year = year(2020, seed);
        let children = records(&year, CrisisCentre::children);
        let registered: Vec<_> = children.values().flatten().collect();
        let first = firsts(&children, "/first_stay_this_year");
        shares(
            &published,
            &first,
            "users_children",
            &[("assistance.welcome_talk_first_stay", "/welcome_talk", "yes")],
        );
        shares(
            &published,
            &registered,
            "users_children",
            &[
                ("assistance.mapping_help_needs", "/assistance", "map_needs"),
                ("assistance.plan_during", "/assistance", "followup_plan_during"),
            ],
        );
        shares(
            &elsewhere,
            &registered,
            "users_children",
            &[("child_welfare.contact", "/child_welfare_contact", "yes")],
        );
        let days = records(&year, CrisisCentre::day_visits);
        let first = firsts(&days, "/first_visit_this_year");
        shares(
            &published,
            &first,
            "users_day",
            &[
                ("assistance.mapping_help_needs", "/assistance", "map_needs"),
                ("assistance.mapping_threats_own", "/assistance", "map_threats_own"),
                ("assistance.mapping_threats_others", "/assistance", "map_threats_other"),
            ],
        );
    }
}

fn events(year: &CrisisYear) -> [BTreeMap<String, Vec<Value>>; 3] {
    [
        records(year, CrisisCentre::residents),
        records(year, CrisisCentre::children),
        records(year, CrisisCentre::day_visits),
    ]
}

/// The totals that are printed of a year, whichever they are.
#[test]
fn totals_come_out_as_published() {
    let elsewhere = Published::aggregates_of("crisis").unwrap();
    for of in CRISIS_YEARS {
        let [residents, children, days] = events(&year(of, 1));
        let so_many = |all: &BTreeMap<String, Vec<Value>>, holds: &dyn Fn(&Value) -> bool| {
            u64::try_from(all.values().flatten().filter(|record| holds(record)).count()).unwrap()
        };
        let first = |record: &Value| has(record, "/first_stay_this_year", "yes");
        let of_men = |record: &Value| has(record, "/offer", "men");
        let registered = |record: &Value| has(record, "/registration_status", "registered");
        let is_visit = |record: &Value| has(record, "/event_kind", "day_visit");
        let gender = |record: &Value, code: &str| first(record) && has(record, "/gender", code);
        let counted = [
            ("users_residents", "residents.total", so_many(&residents, &first)),
            ("users_residents", "residents.women", so_many(&residents, &|r| gender(r, "female"))),
            ("users_residents", "residents.men", so_many(&residents, &|r| gender(r, "male"))),
            (
                "users_residents",
                "residents.other_or_not_stated",
                so_many(&residents, &|r| gender(r, "not_stated")),
            ),
            ("users_residents", "stays.total", so_many(&residents, &|_| true)),
            ("users_residents", "stays.men", so_many(&residents, &of_men)),
            (
                "users_residents",
                "stays.men_registered",
                so_many(&residents, &|r| of_men(r) && registered(r)),
            ),
            ("users_children", "children.total", so_many(&children, &first)),
            ("users_children", "stays.total", so_many(&children, &|_| true)),
            (
                "users_children",
                "earlier_resident.total",
                so_many(&children, &|r| first(r) && has(r, "/earlier_resident", "yes")),
            ),
            (
                "users_day",
                "day_users.total",
                so_many(&days, &|r| has(r, "/first_visit_this_year", "yes")),
            ),
            ("users_day", "visits.total", so_many(&days, &is_visit)),
            ("users_day", "phone_talks.total", so_many(&days, &|r| !is_visit(r))),
            (
                "users_day",
                "phone_talks.users",
                so_many(&days, &|r| has(r, "/first_talk_this_year", "yes")),
            ),
        ];
        let mut held = 0;
        for (form, topic, found) in counted {
            if let Ok(printed) = elsewhere.number(&format!("crisis.{form}.{of}.{topic}")) {
                assert_eq!(found, printed, "{form} {of} {topic}");
                held += 1;
            }
        }
        assert!(held >= 4, "{held} of {of}");
    }
}
