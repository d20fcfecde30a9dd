
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "Problem": [
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
    "Problem": [
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
    