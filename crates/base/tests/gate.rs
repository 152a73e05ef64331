//! What of a record is content, year by year.

use tallfest_base::{
    Condition, Date, Form, FormInfo, Integer, Records, Stated, code_list, form, questions, seen,
    text,
};

code_list! {
    /// Whether a guest wants to be registered.
    pub enum Status = "status" {
        Registered = "registered", seen(2010), "registrert" | "registrert" | "registered";
        Reserved   = "reserved",   seen(2010), "reservert"  | "reservert"  | "reserved";
    }
}
questions! {
    STATUS = "status", seen(2010), "Status" | "Status" | "Status";
    ARRIVAL = "arrival", seen(2010), "Ankomst" | "Framkomst" | "Arrival";
    ROOM = "room", seen(2010), "Rom" | "Rom" | "Room";
    AGE = "age", seen(2010), "Alder" | "Alder" | "Age";
    SHOES = "shoes", seen(2010), "Sko" | "Sko" | "Shoes";
    LETTER = "letter", seen(2010), "Brev" | "Brev" | "Letter";
}
static FORM: FormInfo = FormInfo {
    system: "test",
    id: "guest",
    files: &["guests"],
    records: Records::Many,
    label: text("Gjest", "Gjest", "Guest"),
    unit: text("gjester", "gjester", "guests"),
    valid: seen(2010),
};
form! {
    /// A guest.
    pub struct Guest, form FORM, fields in fields,
    content behind fields::STATUS.opens(Status::Registered.bit()) => {
        STATUS  => status: Status, Required;
        ARRIVAL => arrival: Date, Required;
        ROOM    => room: Stated<Integer>, Required, when Condition::Any(&REGISTERED_OR_LATE);
        AGE     => age: Stated<Integer>, Required, when Condition::All(&REGISTERED_AND_EARLY);
        SHOES   => shoes: Stated<Integer>, Optional, when AGE.below(3);
        LETTER  => letter: Stated<Integer>, Optional, when STATUS.is(Status::Reserved.bit());
    }
}
static REGISTERED_OR_LATE: [Condition<Guest>; 2] =
    [fields::STATUS.is(Status::Registered.bit()), Condition::Years(seen(2017))];
static REGISTERED_AND_EARLY: [Condition<Guest>; 2] =
    [fields::STATUS.is(Status::Registered.bit()), Condition::Years(seen(2010).until(2020))];

#[test]
fn content_is_what_a_year_asks_only_behind_the_gate() {
    let content = |year| -> Vec<_> {
        let gate = Guest::GATE.unwrap();
        gate.content(year).into_iter().map(|field| field.question.id).collect()
    };
    assert_eq!(content(2016), ["room", "age", "shoes"]);
    assert_eq!(content(2017), ["age", "shoes"]);
    // What a year does not ask at all is no content: that it is there is another fault.
    assert_eq!(content(2021), Vec::<&str>::new());
}
