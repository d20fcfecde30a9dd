
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "DeletePassResult": [
      "PassDeleted",
      "PassStatePreview"
    ],
    "DeletePassTypeResult": [
      "PassTypeDeleted",
      "PassTypeRefused",
      "PassTypeStatePreview"
    ],
    "GivePassResult": [
      "GiveRefused",
      "PassGivePreview",
      "PassGiven"
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
      "GiveRefused",
      "PassEditRefused",
      "PassStateRefused",
      "PassTypeRefused",
      "PunchRefused",
      "SignInRefused",
      "UndoRefused"
    ],
    "PunchInResult": [
      "PunchPreview",
      "PunchRefused",
      "PunchedIn"
    ],
    "SignInResult": [
      "SignInRefused",
      "SignedIn"
    ],
    "UndoPunchResult": [
      "PunchUndone",
      "UndoPreview",
      "UndoRefused"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "DeletePassResult": [
      "PassDeleted",
      "PassStatePreview"
    ],
    "DeletePassTypeResult": [
      "PassTypeDeleted",
      "PassTypeRefused",
      "PassTypeStatePreview"
    ],
    "GivePassResult": [
      "GiveRefused",
      "PassGivePreview",
      "PassGiven"
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
      "GiveRefused",
      "PassEditRefused",
      "PassStateRefused",
      "PassTypeRefused",
      "PunchRefused",
      "SignInRefused",
      "UndoRefused"
    ],
    "PunchInResult": [
      "PunchPreview",
      "PunchRefused",
      "PunchedIn"
    ],
    "SignInResult": [
      "SignInRefused",
      "SignedIn"
    ],
    "UndoPunchResult": [
      "PunchUndone",
      "UndoPreview",
      "UndoRefused"
    ]
  }
};
      export default result;
    