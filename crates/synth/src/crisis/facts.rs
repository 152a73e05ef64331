//! What is asked about a person on a stay and on a day visit alike.

use tallfest_base::{Answer, CodeList, CodeSet, Decimal, Stated};
use tallfest_forms::{
    crisis::{
        lists::{
            ContactInitiator, Disability, MaritalStatus, OfferFor, Perpetrator, PerpetratorGender,
            ViolenceRepeated, ViolenceType,
        },
        resident::Years,
    },
    lists::YesNoDk,
};

use crate::{answers, random::Random};

/// What is drawn for a person because something is published of it: the rest is chance.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Drawn {
    pub perpetrator: Perpetrator,
    pub beside: Option<Perpetrator>,
    pub repeated: ViolenceRepeated,
    pub immigrant: YesNoDk,
}

/// The answers about a person.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    pub age: Answer<Stated<Years>>,
    pub initiator: Answer<ContactInitiator>,
    pub marital_status: Answer<MaritalStatus>,
    pub immigrant: Answer<YesNoDk>,
    pub disability: Answer<CodeSet<Disability>>,
    pub violence: Answer<CodeSet<ViolenceType>>,
    pub repeated: Answer<ViolenceRepeated>,
    pub perpetrator: Answer<CodeSet<Perpetrator>>,
    pub perpetrator_gender: Answer<CodeSet<PerpetratorGender>>,
    pub reported: Answer<YesNoDk>,
}

// All that follows is our choice, where nothing else is said.

/// Who took the initiative.
const INITIATORS: [(ContactInitiator, u64); 8] = [
    (ContactInitiator::ThePerson, 46),
    (ContactInitiator::FamilyFriends, 11),
    (ContactInitiator::Police, 12),
    (ContactInitiator::ChildWelfare, 10),
    (ContactInitiator::HealthService, 9),
    (ContactInitiator::Nav, 3),
    (ContactInitiator::OtherCrisisCentre, 5),
    (ContactInitiator::Other, 4),
];
/// Marital status of those whom a spouse or cohabitant was violent to; none of them lived alone.
const WITH_SPOUSE: [(MaritalStatus, u64); 3] = [
    (MaritalStatus::MarriedRegistered, 63),
    (MaritalStatus::Cohabiting, 32),
    (MaritalStatus::SeparatedDivorced, 5),
];
/// Marital status of the others; few of them were married or cohabiting.
const WITHOUT: [(MaritalStatus, u64); 6] = [
    (MaritalStatus::LivingAlone, 62),
    (MaritalStatus::SeparatedDivorced, 21),
    (MaritalStatus::Widowed, 3),
    (MaritalStatus::Other, 11),
    (MaritalStatus::MarriedRegistered, 2),
    (MaritalStatus::Cohabiting, 1),
];
const DISABILITIES: [(Disability, u64); 4] = [
    (Disability::None, 86),
    (Disability::Mental, 7),
    (Disability::Physical, 6),
    (Disability::Other, 1),
];
/// Violence: so many in a hundred. Psychological violence is published of 2024, and that these three are the most frequent
/// of every year.
const VIOLENCE: [(ViolenceType, u64); 9] = [
    (ViolenceType::Psychological, 92),
    (ViolenceType::Physical, 62),
    (ViolenceType::Threats, 53),
    (ViolenceType::Sexual, 19),
    (ViolenceType::Material, 17),
    (ViolenceType::Economic, 24),
    (ViolenceType::Digital, 11),
    (ViolenceType::ForcedMarriage, 1),
    (ViolenceType::Other, 3),
];
/// Reported to the police.
const REPORTED: [(YesNoDk, u64); 3] =
    [(YesNoDk::No, 64), (YesNoDk::Yes, 32), (YesNoDk::DoesNotKnow, 4)];
/// Of a hundred, so many women had a male perpetrator; so many men had a female one, as published.
const MALE_TO_WOMEN: u64 = 96;
const FEMALE_TO_MEN: u64 = 66;

impl Facts {
    pub(crate) fn new(who: OfferFor, drawn: Drawn, random: &mut Random) -> Self {
        let perpetrators = CodeSet::of([drawn.perpetrator].into_iter().chain(drawn.beside));
        let of_spouse = drawn.perpetrator == Perpetrator::SpouseCohabitant;
        Self {
            age: age(who, random),
            initiator: random.code(&INITIATORS),
            marital_status: random.code(if of_spouse { &WITH_SPOUSE[..] } else { &WITHOUT[..] }),
            immigrant: Answer::Given(drawn.immigrant),
            disability: one(random.one_of(&DISABILITIES)),
            violence: violence(random),
            repeated: Answer::Given(drawn.repeated),
            perpetrator: perpetrators.map_or(Answer::Absent, Answer::Given),
            perpetrator_gender: Answer::Given(perpetrator_gender(who, random).bit()),
            reported: random.code(&REPORTED),
        }
    }
}

/// Men are two years older in the mean, and 38, as published of 2019.
fn age(who: OfferFor, random: &mut Random) -> Answer<Stated<Years>> {
    let older = match who {
        OfferFor::Women => 0,
        OfferFor::Men => 2,
    };
    let age = 18 + older + random.below(16) + random.below(22);
    Decimal::new(age).map_or(Answer::Absent, |age| Answer::Given(Stated::Known(age)))
}

fn one<C: CodeList>(code: Option<C>) -> Answer<CodeSet<C>> {
    answers::codes(code)
}

fn violence(random: &mut Random) -> Answer<CodeSet<ViolenceType>> {
    let given: Vec<_> =
        VIOLENCE.iter().filter(|(_, percent)| random.percent(*percent)).map(|(of, _)| *of).collect();
    let least = given.is_empty().then_some(ViolenceType::Psychological);
    answers::codes(given.into_iter().chain(least))
}

fn perpetrator_gender(who: OfferFor, random: &mut Random) -> PerpetratorGender {
    let is_male = match who {
        OfferFor::Women => random.percent(MALE_TO_WOMEN),
        OfferFor::Men => !random.percent(FEMALE_TO_MEN),
    };
    if is_male { PerpetratorGender::Male } else { PerpetratorGender::Female }
}
