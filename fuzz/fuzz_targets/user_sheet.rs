#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("user_sheet"), |bytes: &[u8]| {
    tallfest_fuzz::run("user_sheet", bytes);
});
