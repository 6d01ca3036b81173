import CreditBureau
import CreditCore
import Testing

@Suite("Record 110")
struct BasicInformationRecordTests {
  @Test("R83 a basic record holds exactly the authorised items, in order, and no income")
  func golden() throws {
    let expected =
      "<Document><InBasInf><BsSgmt><InfRecType>110</InfRecType><Name>林小满</Name>"
      + "<IDType>10</IDType><IDNum>330106199502280024</IDNum>"
      + "<InfSurcCode>D1013300000019</InfSurcCode><RptDate>2026-10-05</RptDate>"
      + "<RptDateCode>10</RptDateCode><Cimoc>D1013300000019</Cimoc>"
      + "<CustomerType>11</CustomerType></BsSgmt>"
      + "<FcsInfSgmt><Sex>2</Sex><DOB>1995-02-28</DOB><Nation>CHN</Nation><HouseAdd></HouseAdd>"
      + "<HhDist></HhDist><CellPhone>13900000001</CellPhone><Email></Email>"
      + "<FcsInfoUpDate>2026-10-05</FcsInfoUpDate></FcsInfSgmt>"
      + "<SpsInfSgmt><MariStatus>99</MariStatus><SpsInfoUpDate>2026-10-05</SpsInfoUpDate>"
      + "</SpsInfSgmt><EduInfSgmt><EduLevel>99</EduLevel><AcaDegree>9</AcaDegree>"
      + "<EduInfoUpDate>2026-10-05</EduInfoUpDate></EduInfSgmt>"
      + "<OctpnInfSgmt><EmpStatus>91</EmpStatus><CpnName>青竹&lt;设计&gt;有限公司</CpnName>"
      + "<CpnType>90</CpnType><Industry>9</Industry><CpnAddr></CpnAddr><CpnPc></CpnPc>"
      + "<CpnDist></CpnDist><CpnTEL></CpnTEL><Occupation>Z</Occupation><Title>9</Title>"
      + "<TechTitle>9</TechTitle><WorkStartDate></WorkStartDate>"
      + "<OctpnInfoUpDate>2026-10-05</OctpnInfoUpDate></OctpnInfSgmt>"
      + "<RedncInfSgmt><ResiStatus>9</ResiStatus><ResiAddr>杭州市某路1号</ResiAddr>"
      + "<ResiPc></ResiPc><ResiDist>330106</ResiDist><HomeTel></HomeTel>"
      + "<ResiInfoUpDate>2026-10-05</ResiInfoUpDate></RedncInfSgmt>"
      + "<MlgInfSgmt><MailAddr>杭州市某路1号</MailAddr><MailPc></MailPc><MailDist></MailDist>"
      + "<MlgInfoUpDate>2026-10-05</MlgInfoUpDate></MlgInfSgmt></InBasInf></Document>"
    let record = try Samples.basicInformation()
    #expect(record.text == expected)
    #expect(record.problems.isEmpty)
  }

  @Test("a first report needs all six segments, an update none")
  func segments() throws {
    var record = try Samples.basicInformation()
    record.education = nil
    record.mailing = nil
    #expect(record.problemTexts == ["BBR000 EduInfSgmt", "BBR000 MlgInfSgmt"])
    record.reportTime = .update
    #expect(record.problems.isEmpty)
  }

  @Test(
    "employer fields appear exactly when the employment status requires them",
    arguments: EmploymentStatus.allCases)
  func employer(status: EmploymentStatus) throws {
    let needed = ["11", "13", "17", "21", "24", "91"].contains(status.rawValue)
    var record = try Samples.basicInformation()
    record.occupation?.status = status
    #expect(record.problemTexts == (needed ? [] : ["BBD000 EmpStatus"]))
    record.occupation?.employer = nil
    #expect(record.problemTexts == (needed ? ["BBD000 EmpStatus"] : []))
    #expect(!record.text.contains("<CpnName>"))
  }

  @Test("a spouse appears exactly when married, and is another person")
  func spouse() throws {
    var record = try Samples.basicInformation()
    record.marriage?.status = .married
    #expect(record.problemTexts == ["BBD001 MariStatus"])
    record.marriage?.spouse = .init(identity: Samples.person)
    #expect(record.problemTexts == ["BBD003 SpoIDNum"])
    record.marriage?.spouse = .init(
      identity: PersonIdentity(name: "周一", documentType: .passport, documentNumber: "E1"))
    #expect(record.problems.isEmpty)
    #expect(
      record.text.contains(
        "<MariStatus>20</MariStatus><SpoName>周一</SpoName><SpoIDType>2</SpoIDType>"
          + "<SpoIDNum>E1</SpoIDNum><SpoTel></SpoTel><SpsCmpyNm></SpsCmpyNm><SpsInfoUpDate>"))
  }

  @Test("values that contradict each other or the report day are found")
  func values() throws {
    var record = try Samples.basicInformation()
    record.education = EducationSegment(
      level: .college, degree: .bachelor, updatedOn: try Samples.day("2026-10-06"))
    record.occupation?.employer?.type = .privateOwned
    record.occupation?.employer?.occupation = .head
    record.overview?.mobile = "1390000000x"
    record.person.name = "林\n小满"
    record.residence?.address = ""
    #expect(
      Set(record.problemTexts) == [
        "BBE004 AcaDegree", "ABE007 EduInfoUpDate", "BBE005 Occupation", "ABE001 CellPhone",
        "ABE001 Name", "ABE000 ResiAddr",
      ])
  }
}
