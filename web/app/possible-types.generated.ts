
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "BeginSecondFactorResult": [
      "ChangePreview",
      "RecordRefused",
      "SecondFactorEnrolment"
    ],
    "CancelDateResult": [
      "ChangePreview",
      "DateCancelled",
      "RecordRefused"
    ],
    "CheckInResult": [
      "CheckedIn",
      "RollPreview",
      "RollRefused"
    ],
    "ClassResult": [
      "ChangePreview",
      "ClassSaved",
      "RecordRefused"
    ],
    "ClosureResult": [
      "ChangePreview",
      "ClosureSaved",
      "RecordRefused"
    ],
    "CustomFieldResult": [
      "ChangePreview",
      "CustomFieldSaved",
      "RecordRefused"
    ],
    "DeleteEnrollmentResult": [
      "EnrollmentDeletionPreview",
      "EnrollmentSaved",
      "RecordRefused"
    ],
    "DeletePassResult": [
      "PassDeleted",
      "PassStatePreview"
    ],
    "DeletePassTypeResult": [
      "PassTypeDeleted",
      "PassTypeRefused",
      "PassTypeStatePreview"
    ],
    "DeleteUserGroupResult": [
      "ChangePreview",
      "RecordRefused",
      "UserGroupDeleted"
    ],
    "DropReasonResult": [
      "ChangePreview",
      "DropReasonSaved",
      "RecordRefused"
    ],
    "EnrollResult": [
      "EnrollPreview",
      "EnrollWarned",
      "Enrolled",
      "RecordRefused"
    ],
    "EnrollmentResult": [
      "ChangePreview",
      "EnrollmentSaved",
      "RecordRefused"
    ],
    "EraseResult": [
      "ChangePreview",
      "RecordErased",
      "RecordRefused"
    ],
    "ExpectedAbsencesResult": [
      "ExpectedAbsencesKept",
      "ExpectedAbsencesPreview",
      "RecordRefused"
    ],
    "FamilyResult": [
      "ChangePreview",
      "FamilySaved",
      "RecordRefused"
    ],
    "GivePassResult": [
      "GiveRefused",
      "PassGivePreview",
      "PassGiven"
    ],
    "KeywordResult": [
      "ChangePreview",
      "KeywordSaved",
      "RecordRefused"
    ],
    "LevelResult": [
      "ChangePreview",
      "LevelSaved",
      "RecordRefused"
    ],
    "LocationResult": [
      "ChangePreview",
      "LocationSaved",
      "RecordRefused"
    ],
    "NoteResult": [
      "ChangePreview",
      "NoteSaved",
      "RecordRefused"
    ],
    "OwnSignInResult": [
      "ChangePreview",
      "OwnSignInChanged",
      "RecordRefused"
    ],
    "PassEditResult": [
      "PassEditPreview",
      "PassEditRefused",
      "PassEdited"
    ],
    "PassStateResult": [
      "PassStateChanged",
      "PassStatePreview",
      "PassStateRefused"
    ],
    "PassTypeResult": [
      "PassTypePreview",
      "PassTypeRefused",
      "PassTypeSaved"
    ],
    "PassTypeStateResult": [
      "PassTypeRefused",
      "PassTypeStateChanged",
      "PassTypeStatePreview"
    ],
    "Problem": [
      "EnrollWarned",
      "GiveRefused",
      "MakeupRefused",
      "PassEditRefused",
      "PassStateRefused",
      "PassTypeRefused",
      "PunchRefused",
      "RecordRefused",
      "RollOutdated",
      "RollRefused",
      "SignInRefused",
      "UndoRefused"
    ],
    "ProgramResult": [
      "ChangePreview",
      "ProgramSaved",
      "RecordRefused"
    ],
    "PunchInResult": [
      "PunchPreview",
      "PunchRefused",
      "PunchedIn"
    ],
    "RedeemResult": [
      "MakeupMade",
      "MakeupPreview",
      "MakeupRefused"
    ],
    "RemoveFamilyResult": [
      "FamilyRemoved",
      "RecordRefused",
      "RemovalPreview"
    ],
    "RemoveStudentResult": [
      "RecordRefused",
      "RemovalPreview",
      "StudentRemoved"
    ],
    "RoomResult": [
      "ChangePreview",
      "RecordRefused",
      "RoomSaved"
    ],
    "SavedFilterResult": [
      "ChangePreview",
      "FiltersSaved",
      "RecordRefused"
    ],
    "SeasonResult": [
      "ChangePreview",
      "RecordRefused",
      "SeasonSaved"
    ],
    "SeeAsResult": [
      "RecordRefused",
      "SeeingAs"
    ],
    "SettingsResult": [
      "ChangePreview",
      "RecordRefused",
      "SettingsSaved"
    ],
    "SignInResult": [
      "SecondFactorNeeded",
      "SignInRefused",
      "SignedIn"
    ],
    "StaffResult": [
      "ChangePreview",
      "RecordRefused",
      "StaffSaved"
    ],
    "StudentResult": [
      "ChangePreview",
      "RecordRefused",
      "StudentSaved"
    ],
    "SubmitRollResult": [
      "RollOutdated",
      "RollPreview",
      "RollRefused",
      "RollSubmitted"
    ],
    "TakeBackCancellationResult": [
      "CancellationTakenBack",
      "ChangePreview",
      "RecordRefused"
    ],
    "TaskResult": [
      "RecordRefused",
      "TaskPreview",
      "TaskStarted"
    ],
    "TokenResult": [
      "ChangePreview",
      "RecordRefused",
      "TokenKept"
    ],
    "TokensResult": [
      "ChangePreview",
      "RecordRefused",
      "TokensKept"
    ],
    "UndoPunchResult": [
      "PunchUndone",
      "UndoPreview",
      "UndoRefused"
    ],
    "UserGroupResult": [
      "ChangePreview",
      "RecordRefused",
      "UserGroupSaved"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "BeginSecondFactorResult": [
      "ChangePreview",
      "RecordRefused",
      "SecondFactorEnrolment"
    ],
    "CancelDateResult": [
      "ChangePreview",
      "DateCancelled",
      "RecordRefused"
    ],
    "CheckInResult": [
      "CheckedIn",
      "RollPreview",
      "RollRefused"
    ],
    "ClassResult": [
      "ChangePreview",
      "ClassSaved",
      "RecordRefused"
    ],
    "ClosureResult": [
      "ChangePreview",
      "ClosureSaved",
      "RecordRefused"
    ],
    "CustomFieldResult": [
      "ChangePreview",
      "CustomFieldSaved",
      "RecordRefused"
    ],
    "DeleteEnrollmentResult": [
      "EnrollmentDeletionPreview",
      "EnrollmentSaved",
      "RecordRefused"
    ],
    "DeletePassResult": [
      "PassDeleted",
      "PassStatePreview"
    ],
    "DeletePassTypeResult": [
      "PassTypeDeleted",
      "PassTypeRefused",
      "PassTypeStatePreview"
    ],
    "DeleteUserGroupResult": [
      "ChangePreview",
      "RecordRefused",
      "UserGroupDeleted"
    ],
    "DropReasonResult": [
      "ChangePreview",
      "DropReasonSaved",
      "RecordRefused"
    ],
    "EnrollResult": [
      "EnrollPreview",
      "EnrollWarned",
      "Enrolled",
      "RecordRefused"
    ],
    "EnrollmentResult": [
      "ChangePreview",
      "EnrollmentSaved",
      "RecordRefused"
    ],
    "EraseResult": [
      "ChangePreview",
      "RecordErased",
      "RecordRefused"
    ],
    "ExpectedAbsencesResult": [
      "ExpectedAbsencesKept",
      "ExpectedAbsencesPreview",
      "RecordRefused"
    ],
    "FamilyResult": [
      "ChangePreview",
      "FamilySaved",
      "RecordRefused"
    ],
    "GivePassResult": [
      "GiveRefused",
      "PassGivePreview",
      "PassGiven"
    ],
    "KeywordResult": [
      "ChangePreview",
      "KeywordSaved",
      "RecordRefused"
    ],
    "LevelResult": [
      "ChangePreview",
      "LevelSaved",
      "RecordRefused"
    ],
    "LocationResult": [
      "ChangePreview",
      "LocationSaved",
      "RecordRefused"
    ],
    "NoteResult": [
      "ChangePreview",
      "NoteSaved",
      "RecordRefused"
    ],
    "OwnSignInResult": [
      "ChangePreview",
      "OwnSignInChanged",
      "RecordRefused"
    ],
    "PassEditResult": [
      "PassEditPreview",
      "PassEditRefused",
      "PassEdited"
    ],
    "PassStateResult": [
      "PassStateChanged",
      "PassStatePreview",
      "PassStateRefused"
    ],
    "PassTypeResult": [
      "PassTypePreview",
      "PassTypeRefused",
      "PassTypeSaved"
    ],
    "PassTypeStateResult": [
      "PassTypeRefused",
      "PassTypeStateChanged",
      "PassTypeStatePreview"
    ],
    "Problem": [
      "EnrollWarned",
      "GiveRefused",
      "MakeupRefused",
      "PassEditRefused",
      "PassStateRefused",
      "PassTypeRefused",
      "PunchRefused",
      "RecordRefused",
      "RollOutdated",
      "RollRefused",
      "SignInRefused",
      "UndoRefused"
    ],
    "ProgramResult": [
      "ChangePreview",
      "ProgramSaved",
      "RecordRefused"
    ],
    "PunchInResult": [
      "PunchPreview",
      "PunchRefused",
      "PunchedIn"
    ],
    "RedeemResult": [
      "MakeupMade",
      "MakeupPreview",
      "MakeupRefused"
    ],
    "RemoveFamilyResult": [
      "FamilyRemoved",
      "RecordRefused",
      "RemovalPreview"
    ],
    "RemoveStudentResult": [
      "RecordRefused",
      "RemovalPreview",
      "StudentRemoved"
    ],
    "RoomResult": [
      "ChangePreview",
      "RecordRefused",
      "RoomSaved"
    ],
    "SavedFilterResult": [
      "ChangePreview",
      "FiltersSaved",
      "RecordRefused"
    ],
    "SeasonResult": [
      "ChangePreview",
      "RecordRefused",
      "SeasonSaved"
    ],
    "SeeAsResult": [
      "RecordRefused",
      "SeeingAs"
    ],
    "SettingsResult": [
      "ChangePreview",
      "RecordRefused",
      "SettingsSaved"
    ],
    "SignInResult": [
      "SecondFactorNeeded",
      "SignInRefused",
      "SignedIn"
    ],
    "StaffResult": [
      "ChangePreview",
      "RecordRefused",
      "StaffSaved"
    ],
    "StudentResult": [
      "ChangePreview",
      "RecordRefused",
      "StudentSaved"
    ],
    "SubmitRollResult": [
      "RollOutdated",
      "RollPreview",
      "RollRefused",
      "RollSubmitted"
    ],
    "TakeBackCancellationResult": [
      "CancellationTakenBack",
      "ChangePreview",
      "RecordRefused"
    ],
    "TaskResult": [
      "RecordRefused",
      "TaskPreview",
      "TaskStarted"
    ],
    "TokenResult": [
      "ChangePreview",
      "RecordRefused",
      "TokenKept"
    ],
    "TokensResult": [
      "ChangePreview",
      "RecordRefused",
      "TokensKept"
    ],
    "UndoPunchResult": [
      "PunchUndone",
      "UndoPreview",
      "UndoRefused"
    ],
    "UserGroupResult": [
      "ChangePreview",
      "RecordRefused",
      "UserGroupSaved"
    ]
  }
};
      export default result;
    