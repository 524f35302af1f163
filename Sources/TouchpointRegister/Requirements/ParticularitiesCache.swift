/// What was read of columns 4 and 6, each distinct text once.
struct ParticularitiesCache {
  private var measures: [String: [Measure]] = [:]
  private var features: [String: RequirementReader.Reading] = [:]

  mutating func measures(in text: String) -> [Measure] {
    if let known = measures[text] { return known }
    let read = MeasureReader.standard.measures(in: text)
    measures[text] = read
    return read
  }

  mutating func features(in text: String) -> RequirementReader.Reading {
    if let known = features[text] { return known }
    let read = RequirementReader.standard.features(in: text)
    features[text] = read
    return read
  }
}
