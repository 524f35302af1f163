import Diagnostics
import Testing
import TouchpointRegister

@Suite struct RegisterStatisticsTests {
  @Test func whatARegisterHoldsIsCounted() {
    func touchpoint(_ channel: Channel, _ needs: [CustomerNeed], unit: String) -> Touchpoint {
      Touchpoint(
        name: channel.rawValue, channel: channel, needs: needs,
        sources: [TouchpointSource(location: Diagnostics.SourceLocation(file: "a"), unit: unit)])
    }
    let register = Register(
      submission: Submission(unit: "Отдел А"),
      directions: [
        DirectionSection(
          .services,
          processes: [
            TouchpointRegister.Process(
              name: "п1",
              touchpoints: [
                touchpoint(.website, [.information, .filing], unit: "Отдел А"),
                touchpoint(.phone, [.information], unit: "Отдел Б"),
              ]),
            TouchpointRegister.Process(name: "п2", touchpoints: [touchpoint(.website, [], unit: "Отдел Б")]),
          ]),
        DirectionSection(
          .otherFunctions,
          processes: [
            TouchpointRegister.Process(
              name: "п3", touchpoints: [touchpoint(.other, [.other], unit: "Отдел В")])
          ]),
      ])
    let statistics = RegisterStatistics(of: register)
    #expect(statistics.units == 3)
    #expect(statistics.directions == 2)
    #expect(statistics.processes == 3)
    #expect(statistics.touchpoints == 4)
    #expect(statistics.processes(of: .services) == 2 && statistics.processes(of: .control) == 0)
    #expect(statistics.touchpoints(.digital) == 2 && statistics.touchpoints(.offline) == 2)
    #expect(statistics.touchpoints(.digital, of: .otherFunctions) == 0)
    #expect(statistics.touchpoints(of: .services) == 3)
    #expect(statistics.touchpoints(of: .website) == 2 && statistics.touchpoints(of: .letter) == 0)
    #expect(statistics.touchpoints(meeting: .information) == 2)
  }
}
