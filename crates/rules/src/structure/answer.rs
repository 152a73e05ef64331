//! Faults of one answer: `S-020` to `S-039`.

super::faults! {
    /// A value of another type than the question takes.
    WRONG_TYPE = "S-020", error,
        "{question} er {found}; det skal være {expected}" | "{question} er {found}; det skal vere {expected}" | "{question} is {found}; it takes {expected}",
        why "Et svar av feil type kan ikke telles." | "Eit svar av feil type kan ikkje teljast." | "An answer of the wrong type cannot be counted.",
        mend "Skriv svaret slik skjemaet krever, tall uten anførselstegn." | "Skriv svaret slik skjemaet krev, tal utan hermeteikn." | "Write the answer as the form takes it, numbers without quotes.";
    /// `null`, `[]`, `{}` or an empty text.
    EMPTY_ANSWER = "S-021", error,
        "{question} er tomt" | "{question} er tomt" | "{question} is empty",
        why "Et ubesvart spørsmål utelates; tomt kan bety både ubesvart, ingen og 0."
        | "Eit spørsmål utan svar blir utelate; tomt kan tyde både utan svar, ingen og 0."
        | "A question without an answer is left out; empty could mean unanswered, none or 0.",
        mend "Ta feltet ut, eller svar på spørsmålet." | "Ta feltet ut, eller svar på spørsmålet." | "Leave the field out, or answer the question.";
    /// A code that is not in the question's list.
    UNKNOWN_CODE = "S-022", error,
        "{found} er ikke en kode for {question}; {instead}" | "{found} er ikkje ein kode for {question}; {instead}" | "{found} is no code of {question}; {instead}",
        why "Bare kodene i listen kan telles (COM-04)." | "Berre kodane i lista kan teljast (COM-04)." | "Only the codes of the list can be counted (COM-04).",
        mend "Velg en kode fra listen." | "Vel ein kode frå lista." | "Choose a code of the list.";
    /// A code that stands twice in one answer.
    CODE_TWICE = "S-023", error,
        "{found} står to ganger i svaret på {question}" | "{found} står to gonger i svaret på {question}" | "{found} stands twice in the answer to {question}",
        why "Hvert svaralternativ krysses av høyst én gang." | "Kvart svaralternativ blir kryssa av høgst éin gong." | "Each alternative is ticked once at most.",
        mend "Behold det ene." | "Behald det eine." | "Keep one of them.";
    /// A row that the matrix does not have.
    UNKNOWN_ROW = "S-024", error,
        "{found} er ikke en rad i {question}; {instead}" | "{found} er ikkje ei rad i {question}; {instead}" | "{found} is no row of {question}; {instead}",
        why "Bare radene i listen kan telles." | "Berre radene i lista kan teljast." | "Only the rows of the list can be counted.",
        mend "Rett navnet på raden." | "Rett namnet på rada." | "Mend the name of the row.";
    /// A number below 0.
    NEGATIVE = "S-025", error,
        "{question} er {found}; tallet kan ikke være negativt" | "{question} er {found}; talet kan ikkje vere negativt" | "{question} is {found}; the number cannot be negative",
        why "Skjemaene spør bare om antall, timer og beløp." | "Skjema spør berre om tal på noko, timar og beløp." | "The forms ask for counts, hours and amounts only.",
        mend "Skriv tallet uten minustegn, eller rett det." | "Skriv talet utan minusteikn, eller rett det." | "Write the number without the minus, or mend it.";
    /// More decimals than the question takes.
    TOO_MANY_DECIMALS = "S-026", error,
        "{question} er {found}; det skal være {expected}" | "{question} er {found}; det skal vere {expected}" | "{question} is {found}; it takes {expected}",
        why "Tall holdes nøyaktig; avrunding er senterets valg, ikke vårt." | "Tal blir haldne nøyaktig; avrunding er valet til senteret, ikkje vårt." | "Numbers are kept exactly; rounding is the centre's choice, not ours.",
        mend "Rund av tallet." | "Rund av talet." | "Round the number.";
    /// A number above the limit of its question.
    ABOVE_LIMIT = "S-027", error,
        "{question} er {found}; det kan høyst være {limit}" | "{question} er {found}; det kan høgst vere {limit}" | "{question} is {found}; it can be {limit} at most",
        why "Tallet er større enn det som er mulig, eller har flere enn 15 sifre." | "Talet er større enn det som er mogleg, eller har fleire enn 15 siffer." | "The number is larger than can be, or has more than 15 digits.",
        mend "Rett tallet." | "Rett talet." | "Mend the number.";
    /// A text that is no day, or a day that does not exist.
    NOT_A_DAY = "S-028", error,
        "{question} er {found}, ikke en dato som finnes; det skal være {expected}" | "{question} er {found}, ikkje ein dato som finst; det skal vere {expected}" | "{question} is {found}, no day that exists; it takes {expected}",
        why "Datoen avgjør hvilket år og hvilken måned posten telles i." | "Datoen avgjer kva år og kva månad posten blir talt i." | "The day decides in which year and month the record is counted.",
        mend "Skriv datoen som ÅÅÅÅ-MM-DD. 29. februar finnes bare i skuddår." | "Skriv datoen som ÅÅÅÅ-MM-DD. 29. februar finst berre i skotår." | "Write the day as YYYY-MM-DD. 29 February is in leap years only.";
    /// A text that is no key.
    NOT_A_KEY = "S-029", error,
        "{question} er {found}, ikke {expected}" | "{question} er {found}, ikkje {expected}" | "{question} is {found}, not {expected}",
        why "En nøkkel lages av senteret og sier ingenting om en person; navn og tekst hører ikke hjemme her."
        | "Ein nøkkel blir laga av senteret og seier ingenting om ein person; namn og tekst høyrer ikkje heime her."
        | "A key is made by the centre and says nothing of a person; names and texts do not belong here.",
        mend "Bruk et løpenummer." | "Bruk eit løpenummer." | "Use a serial number.";
}
