//! Instances made from a schema alone: from its keywords, knowing nothing of what the schema was made of.
//!
//! Values are drawn from a list of numbers, so that a failing instance is made smaller by making the list smaller.

use serde_json::{Map, Value as Json, json};

/// Draws instances of one schema.
pub(crate) struct Instances<'a> {
    schema: &'a Json,
    choices: std::vec::IntoIter<u16>,
}

impl<'a> Instances<'a> {
    /// Of a list of choices; when they are used up, the first of what there is to choose from is taken.
    pub(crate) fn new(schema: &'a Json, choices: Vec<u16>) -> Self {
        Self { schema, choices: choices.into_iter() }
    }

    /// An instance that is right by the schema, as far as one is found; `spoil` of ten times, something in it is then changed.
    pub(crate) fn instance(&mut self, spoil: usize) -> Json {
        let mut instance = json!({});
        let properties = self.schema["properties"].as_object().unwrap();
        // Of few and of many questions.
        let share = 1 + self.choose(10);
        for (key, schema) in properties {
            if self.choose(10) < share {
                let value = self.value(schema);
                instance[key] = value;
            }
        }
        // What is put in opens other conditions.
        for _ in 0..6 {
            let before = instance.clone();
            self.fit(self.schema, self.schema, &mut instance);
            if instance == before {
                break;
            }
        }
        if self.choose(10) < spoil {
            self.spoil(&mut instance);
        }
        instance
    }

    fn choose(&mut self, of: usize) -> usize {
        usize::from(self.choices.next().unwrap_or(0)) % of.max(1)
    }

    fn pick<'b>(&mut self, of: &'b [Json]) -> Option<&'b Json> {
        let at = self.choose(of.len());
        of.get(at)
    }

    fn resolve(&self, schema: &'a Json) -> Option<&'a Json> {
        self.schema.pointer(schema["$ref"].as_str()?.strip_prefix('#')?)
    }

    /// A value by a schema: of one of its constants, else of its type.
    fn value(&mut self, schema: &'a Json) -> Json {
        if let Some(there) = self.resolve(schema) {
            return self.value(there);
        }
        let list = |keyword: &str| schema[keyword].as_array().map(Vec::as_slice);
        if let Some(constant) = schema.get("const") {
            return constant.clone();
        }
        if let Some(values) = list("enum") {
            return self.pick(values).cloned().unwrap_or_default();
        }
        if let Some(ways) = list("oneOf").or(list("anyOf")) {
            let at = self.choose(ways.len());
            return self.value(&ways[at]);
        }
        if schema.get("if").is_some() && schema.get("type").is_none() {
            let has_then = schema.get("then").is_some();
            let way = match (has_then, self.choose(4)) {
                (true, 0) => "then",
                // A list that a code is one of, or it is one of none.
                (false, _) => "if",
                (true, _) => "else",
            };
            return self.value(&schema[way]);
        }
        match schema["type"].as_str() {
            Some("object") => self.object(schema),
            Some("array") => self.array(schema),
            Some("string") => self.string(schema),
            Some("integer") => self.number(schema).into(),
            Some("number") => {
                let tenths = self.number(schema) * 10 + u64::try_from(self.choose(10)).unwrap();
                serde_json::from_str(&format!("{}.{}", tenths / 10, tenths % 10)).unwrap()
            }
            Some("boolean") => json!(self.choose(2) == 1),
            _ => json!("x"),
        }
    }

    fn object(&mut self, schema: &'a Json) -> Json {
        let mut object = Map::new();
        let properties: Vec<_> = schema["properties"].as_object().into_iter().flatten().collect();
        for (key, schema) in &properties {
            if self.choose(2) == 1 {
                object.insert((*key).clone(), self.value(schema));
            }
        }
        if object.is_empty()
            && let Some((key, schema)) = properties.get(self.choose(properties.len()))
        {
            object.insert((*key).clone(), self.value(schema));
        }
        object.into()
    }

    fn array(&mut self, schema: &'a Json) -> Json {
        let mut values: Vec<Json> = vec![];
        for _ in 0..=self.choose(3) {
            let value = self.value(&schema["items"]);
            if !values.contains(&value) {
                values.push(value);
            }
        }
        values.into()
    }

    /// Of the days and keys that patterns are for, examples are near enough; those that a schema gives are drawn too.
    fn string(&mut self, schema: &Json) -> Json {
        if schema["format"] == "date" {
            let year = self.schema["$id"].as_str().unwrap().rsplit(':').next().unwrap().to_owned();
            let day = 1 + self.choose(31);
            return json!(format!("{year}-{:02}-{day:02}", 1 + self.choose(12)));
        }
        let own = schema["examples"].as_array().map_or(&[][..], Vec::as_slice);
        self.pick(own).cloned().unwrap_or(json!("a"))
    }

    /// A whole number: at the limits, or small.
    fn number(&mut self, schema: &Json) -> u64 {
        let most =
            schema["maximum"].as_u64().or(schema["exclusiveMaximum"].as_u64().map(|it| it - 1));
        let most = most.unwrap_or(100);
        match self.choose(8) {
            0 => 0,
            1 => most,
            _ => u64::try_from(self.choose(40)).unwrap().min(most),
        }
    }

    /// The schema of a key of what a schema describes.
    fn part(&self, known: &'a Json, key: &str) -> Option<&'a Json> {
        let there = self.resolve(known).unwrap_or(known);
        // What can be one word instead is an object else.
        [there, &there["else"]].into_iter().find_map(|schema| schema["properties"].get(key))
    }

    /// Changes an instance, of what `known` describes, to what the conditions of a schema ask for.
    fn fit(&mut self, schema: &'a Json, known: &'a Json, instance: &mut Json) {
        if let Some(there) = self.resolve(schema) {
            self.fit(there, known, instance);
        }
        for part in schema["allOf"].as_array().into_iter().flatten() {
            self.fit(part, known, instance);
        }
        if let Some(test) = schema.get("if") {
            let way = if self.holds(test, instance) { "then" } else { "else" };
            self.fit(&schema[way], known, instance);
        }
        if let Some(ways) = schema["anyOf"].as_array()
            && !ways.iter().any(|way| self.holds(way, instance))
        {
            let at = self.choose(ways.len());
            self.fit(&ways[at], known, instance);
        }
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str);
        for key in required {
            if instance.get(key).is_none()
                && let Some(property) = self.part(known, key)
            {
                let value = self.value(property);
                instance[key] = value;
            }
        }
        for (key, part) in schema["properties"].as_object().into_iter().flatten() {
            let Some(mut value) = instance.get(key).cloned() else { continue };
            if part.get("not").is_some() && !self.holds(part, &value) {
                instance.as_object_mut().unwrap().remove(key);
                continue;
            }
            if let Some(known) = self.part(known, key) {
                self.fit(part, known, &mut value);
            }
            instance[key] = value;
        }
        if let (Some(most), Some(values)) = (schema["maxItems"].as_u64(), instance.as_array_mut()) {
            values.truncate(usize::try_from(most).unwrap());
        }
    }

    /// Whether an instance is right by a condition. Only what stands in conditions is known; a pattern is looked up by a judge.
    fn holds(&self, schema: &'a Json, instance: &Json) -> bool {
        match schema {
            Json::Bool(holds) => return *holds,
            Json::Object(_) => (),
            Json::Null | Json::Number(_) | Json::String(_) | Json::Array(_) => return true,
        }
        let list = |keyword: &str| schema[keyword].as_array();
        let each = |keyword: &str| list(keyword).into_iter().flatten();
        let is_type = schema["type"].as_str().is_none_or(|kind| match kind {
            "object" => instance.is_object(),
            "array" => instance.is_array(),
            "string" => instance.is_string(),
            "number" => instance.is_number(),
            "integer" => instance.as_u64().is_some(),
            _ => true,
        });
        let pattern = schema.get("pattern").filter(|_| instance.is_string());
        let below = schema["exclusiveMaximum"].as_f64().zip(instance.as_f64());
        let contains = schema.get("contains").zip(instance.as_array());
        let properties = schema["properties"].as_object().into_iter().flatten();
        let mut properties = properties.filter_map(|(key, part)| Some((part, instance.get(key)?)));
        is_type
            && self.resolve(schema).is_none_or(|there| self.holds(there, instance))
            && schema.get("const").is_none_or(|constant| constant == instance)
            && list("enum").is_none_or(|values| values.contains(instance))
            && each("allOf").all(|part| self.holds(part, instance))
            && list("anyOf").is_none_or(|ways| ways.iter().any(|way| self.holds(way, instance)))
            && schema.get("not").is_none_or(|part| !self.holds(part, instance))
            && each("required").filter_map(Json::as_str).all(|key| instance.get(key).is_some())
            && properties.all(|(part, value)| self.holds(part, value))
            && contains.is_none_or(|(part, values)| values.iter().any(|it| self.holds(part, it)))
            && below.is_none_or(|(limit, number)| number < limit)
            && pattern.is_none_or(|pattern| {
                jsonschema::draft202012::is_valid(&json!({ "pattern": pattern }), instance)
            })
    }

    /// Takes something out, or puts something else in: a value of another question, or what no question takes.
    fn spoil(&mut self, instance: &mut Json) {
        let properties: Vec<_> = self.schema["properties"].as_object().unwrap().iter().collect();
        let (key, _) = properties[self.choose(properties.len())];
        let others =
            [json!(null), json!({}), json!([]), json!(""), json!(-1), json!(7.5), json!("nope")];
        let value = match self.choose(4) {
            0 => {
                instance.as_object_mut().unwrap().remove(key.as_str());
                return;
            }
            1 => self.pick(&others).cloned().unwrap_or_default(),
            _ => {
                let (_, other) = properties[self.choose(properties.len())];
                self.value(other)
            }
        };
        instance[key.as_str()] = value;
    }
}
