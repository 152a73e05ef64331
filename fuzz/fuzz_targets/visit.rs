#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("visit"), |bytes: &[u8]| {
    tallfest_fuzz::run("visit", bytes);
});
