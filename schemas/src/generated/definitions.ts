// Generated from definitions/ by `npm run generate`. Do not edit by hand.

/** Every definition by its $id, as plain JSON Schema 2020-12. */
export const definitions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
 "nativ:api/absence-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/absence-create",
  "title": "AbsenceCreate",
  "description": "Says that somebody will be away.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "fromOn",
   "toOn"
  ],
  "properties": {
   "fromOn": {
    "type": "string",
    "format": "date"
   },
   "toOn": {
    "type": "string",
    "format": "date"
   },
   "deputyId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/absence": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/absence",
  "title": "Absence",
  "description": "A time in which somebody is away: whole days, the last one included.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "fromOn",
   "toOn",
   "deputy"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "fromOn": {
    "type": "string",
    "format": "date"
   },
   "toOn": {
    "type": "string",
    "format": "date"
   },
   "deputy": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who does their work meanwhile."
   }
  }
 },
 "nativ:api/account-confirmation": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/account-confirmation",
  "title": "AccountConfirmation",
  "description": "Who asks shows again that it is them.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "password": {
    "type": "string",
    "minLength": 1,
    "maxLength": 128,
    "description": "My password, where I have one."
   },
   "code": {
    "type": "string",
    "minLength": 1,
    "maxLength": 20,
    "description": "Six digits that the authenticator app shows."
   },
   "recoveryCode": {
    "type": "string",
    "minLength": 1,
    "maxLength": 60,
    "description": "A recovery code that was not used yet."
   }
  }
 },
 "nativ:api/account-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/account-patch",
  "title": "AccountPatch",
  "description": "What I change about myself.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "name"
  ],
  "properties": {
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "pattern": "\\S"
   }
  }
 },
 "nativ:api/account": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/account",
  "title": "Account",
  "description": "What I sign in with.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "name",
   "email",
   "hasPassword",
   "providers",
   "secondFactor"
  ],
  "properties": {
   "name": {
    "type": "string"
   },
   "email": {
    "type": "string"
   },
   "hasPassword": {
    "type": "boolean",
    "description": "False for somebody who signs in with another system only."
   },
   "providers": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "The other systems that vouch for me, as people call them."
   },
   "secondFactor": {
    "title": "AccountSecondFactor",
    "description": "Where the second factor stands.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "isOn",
     "isRequired",
     "recoveryCodesLeft"
    ],
    "properties": {
     "isOn": {
      "type": "boolean"
     },
     "isRequired": {
      "type": "boolean",
      "description": "Whether my organisation asks it of my role."
     },
     "recoveryCodesLeft": {
      "type": "integer",
      "minimum": 0
     }
    }
   }
  }
 },
 "nativ:api/adoption-unit": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/adoption-unit",
  "title": "AdoptionUnit",
  "description": "How far a unit is.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "rollout",
   "group",
   "people",
   "invited",
   "practised",
   "passed",
   "stuck",
   "silent",
   "isLive",
   "liveSince",
   "effect"
  ],
  "properties": {
   "rollout": {
    "type": "object",
    "title": "AdoptionRollout",
    "description": "The roll-out.",
    "additionalProperties": false,
    "required": [
     "id",
     "title"
    ],
    "properties": {
     "id": {
      "$ref": "nativ:common/id"
     },
     "title": {
      "type": "string"
     }
    }
   },
   "group": {
    "type": "object",
    "title": "RolloutGroup",
    "description": "The group.",
    "additionalProperties": false,
    "required": [
     "key",
     "name"
    ],
    "properties": {
     "key": {
      "$ref": "nativ:common/key"
     },
     "name": {
      "$ref": "nativ:common/localized-text"
     }
    }
   },
   "people": {
    "type": "integer",
    "minimum": 0,
    "description": "How many work in the unit."
   },
   "invited": {
    "type": "integer",
    "minimum": 0,
    "description": "How many are invited."
   },
   "practised": {
    "type": "integer",
    "minimum": 0,
    "description": "How many have begun a lesson or were at a session."
   },
   "passed": {
    "type": "integer",
    "minimum": 0,
    "description": "How many have passed."
   },
   "stuck": {
    "type": "integer",
    "minimum": 0,
    "description": "How many practised and get no further."
   },
   "silent": {
    "type": "integer",
    "minimum": 0,
    "description": "Of how many nothing was heard."
   },
   "isLive": {
    "type": "boolean",
    "description": "Whether new cases of it go by the newest version."
   },
   "liveSince": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when."
   },
   "effect": {
    "anyOf": [
     {
      "type": "object",
      "title": "AdoptionEffect",
      "description": "",
      "additionalProperties": false,
      "required": [
       "firstResponseBefore",
       "firstResponseAfter",
       "firstResponseTrained",
       "firstResponseUntrained",
       "reworkBefore",
       "reworkAfter",
       "reworkTrained",
       "reworkUntrained"
      ],
      "properties": {
       "firstResponseBefore": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "description": ""
         },
         {
          "type": "null"
         }
        ],
        "description": "The median of the hours until the first response, over the 30 days before; null for too few to tell."
       },
       "firstResponseAfter": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "description": ""
         },
         {
          "type": "null"
         }
        ],
        "description": "The same of the 30 days after."
       },
       "firstResponseTrained": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "description": ""
         },
         {
          "type": "null"
         }
        ],
        "description": "The same since then, of cases that somebody answered who has passed or was at a session."
       },
       "firstResponseUntrained": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "description": ""
         },
         {
          "type": "null"
         }
        ],
        "description": "The same of the others."
       },
       "reworkBefore": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "description": ""
         },
         {
          "type": "null"
         }
        ],
        "description": "The share of tasks that were given back or handed on, over the 30 days before."
       },
       "reworkAfter": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "description": ""
         },
         {
          "type": "null"
         }
        ],
        "description": "The same of the 30 days after."
       },
       "reworkTrained": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "description": ""
         },
         {
          "type": "null"
         }
        ],
        "description": "The same since then, of tasks that somebody did who has passed or was at a session."
       },
       "reworkUntrained": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "description": ""
         },
         {
          "type": "null"
         }
        ],
        "description": "The same of the others."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "What changed with it; null while it is not live."
   }
  }
 },
 "nativ:api/adoption": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/adoption",
  "title": "Adoption",
  "description": "How far each unit is that one may see, by name; never in an order of merit.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/adoption-unit"
    },
    "description": "The units."
   }
  }
 },
 "nativ:api/ageing-bucket": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/ageing-bucket",
  "title": "AgeingBucket",
  "description": "Open cases of one age.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "fromDays",
   "toDays",
   "waiting",
   "answered"
  ],
  "properties": {
   "fromDays": {
    "type": "integer",
    "minimum": 0,
    "description": "So many days ago or more."
   },
   "toDays": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Less than so many days ago; null without an end."
   },
   "waiting": {
    "type": "integer",
    "minimum": 0,
    "description": "Still waiting for a first response."
   },
   "answered": {
    "type": "integer",
    "minimum": 0,
    "description": "Answered, and not closed."
   }
  }
 },
 "nativ:api/answers-open": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/answers-open",
  "title": "AnswersOpen",
  "description": "Which sealed answers to open. Each opening is recorded.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "fields": {
    "type": "array",
    "maxItems": 300,
    "items": {
     "type": "string",
     "maxLength": 1000
    },
    "description": "JSON pointers to the answers, such as '/description'; left out for all of them."
   }
  }
 },
 "nativ:api/api-token-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/api-token-create",
  "title": "ApiTokenCreate",
  "description": "Makes a token, for oneself or, with a program, for a program of the workspace.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "name",
   "scopes",
   "days"
  ],
  "properties": {
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 80
   },
   "scopes": {
    "type": "array",
    "maxItems": 18,
    "items": {
     "$ref": "nativ:common/scope"
    },
    "minItems": 1,
    "uniqueItems": true
   },
   "days": {
    "type": "integer",
    "minimum": 1,
    "maximum": 366,
    "description": "After how many days it ends."
   },
   "program": {
    "title": "ProgramAccount",
    "description": "The account that the program works with: made along with the token.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "role"
    ],
    "properties": {
     "role": {
      "$ref": "nativ:common/workspace-role"
     },
     "groups": {
      "type": "array",
      "maxItems": 50,
      "items": {
       "title": "NewMembership",
       "description": "A group to add the person to.",
       "type": "object",
       "additionalProperties": false,
       "required": [
        "group"
       ],
       "properties": {
        "group": {
         "$ref": "nativ:common/key"
        },
        "role": {
         "$ref": "nativ:common/membership-role"
        }
       }
      }
     }
    }
   }
  }
 },
 "nativ:api/api-token-created": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/api-token-created",
  "title": "ApiTokenCreated",
  "description": "A new token. It is shown this once.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "token",
   "entry"
  ],
  "properties": {
   "token": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "entry": {
    "$ref": "nativ:api/api-token"
   }
  }
 },
 "nativ:api/api-token-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/api-token-list",
  "title": "ApiTokenList",
  "description": "Tokens, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/api-token"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/api-token": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/api-token",
  "title": "ApiToken",
  "description": "A token by which a program asks in the name of its owner.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name",
   "owner",
   "ownerKind",
   "prefix",
   "scopes",
   "expiresAt",
   "createdAt",
   "lastUsedAt",
   "revokedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 80
   },
   "owner": {
    "$ref": "nativ:api/person"
   },
   "ownerKind": {
    "type": "string",
    "enum": [
     "person",
     "program"
    ],
    "title": "TokenOwnerKind"
   },
   "prefix": {
    "type": "string",
    "maxLength": 40,
    "description": "How the token begins, to tell one from another."
   },
   "scopes": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/scope"
    }
   },
   "expiresAt": {
    "type": "string",
    "format": "date-time"
   },
   "createdAt": {
    "type": "string",
    "format": "date-time"
   },
   "lastUsedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "revokedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/article-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/article-create",
  "title": "ArticleCreate",
  "description": "An article to write.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "body"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 160
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 160
      },
      "minProperties": 1
     }
    ],
    "description": "What it helps with."
   },
   "summary": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 400
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 400
      },
      "minProperties": 1
     }
    ],
    "description": "One sentence for lists."
   },
   "body": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 20000
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 20000
      },
      "minProperties": 1
     }
    ],
    "description": "Markdown without HTML."
   },
   "links": {
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "nativ:api/help-link"
    }
   },
   "state": {
    "$ref": "nativ:api/article-state"
   },
   "questionId": {
    "$ref": "nativ:common/id"
   }
  }
 },
 "nativ:api/article-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/article-list",
  "title": "ArticleList",
  "description": "Articles of the handbook.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/article-summary"
    }
   }
  }
 },
 "nativ:api/article-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/article-patch",
  "title": "ArticlePatch",
  "description": "What becomes of an article.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "version"
  ],
  "properties": {
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 160
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 160
      },
      "minProperties": 1
     }
    ],
    "description": "What it helps with."
   },
   "summary": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 400
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 400
      },
      "minProperties": 1
     }
    ],
    "description": "One sentence for lists."
   },
   "body": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 20000
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 20000
      },
      "minProperties": 1
     }
    ],
    "description": "Markdown without HTML."
   },
   "links": {
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "nativ:api/help-link"
    }
   },
   "state": {
    "$ref": "nativ:api/article-state"
   },
   "version": {
    "type": "integer",
    "description": "The version that was read before, so that nobody writes over another."
   }
  }
 },
 "nativ:api/article-state": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/article-state",
  "title": "ArticleState",
  "description": "Written on by champions; read by everybody; or put away.",
  "type": "string",
  "enum": [
   "draft",
   "published",
   "archived"
  ]
 },
 "nativ:api/article-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/article-summary",
  "title": "ArticleSummary",
  "description": "An article of the handbook, as lists show it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "summary",
   "links",
   "state",
   "updatedAt",
   "by"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "summary": {
    "$ref": "nativ:common/localized-text"
   },
   "links": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/help-link"
    }
   },
   "state": {
    "$ref": "nativ:api/article-state"
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time"
   },
   "by": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who wrote on it last."
   }
  }
 },
 "nativ:api/article-version-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/article-version-list",
  "title": "ArticleVersionList",
  "description": "What an article once was, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/article-version"
    }
   }
  }
 },
 "nativ:api/article-version": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/article-version",
  "title": "ArticleVersion",
  "description": "What an article once was.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "version",
   "title",
   "summary",
   "body",
   "at",
   "by"
  ],
  "properties": {
   "version": {
    "type": "integer"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "summary": {
    "$ref": "nativ:common/localized-text"
   },
   "body": {
    "$ref": "nativ:common/localized-text"
   },
   "at": {
    "type": "string",
    "format": "date-time"
   },
   "by": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/article": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/article",
  "title": "Article",
  "description": "An article of the handbook.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "summary",
   "links",
   "state",
   "updatedAt",
   "by",
   "body",
   "version",
   "mayEdit"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "summary": {
    "$ref": "nativ:common/localized-text"
   },
   "links": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/help-link"
    }
   },
   "state": {
    "$ref": "nativ:api/article-state"
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time"
   },
   "by": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who wrote on it last."
   },
   "body": {
    "$ref": "nativ:common/localized-text",
    "description": "Markdown without HTML."
   },
   "version": {
    "type": "integer",
    "description": "How often it was written."
   },
   "mayEdit": {
    "type": "boolean"
   }
  }
 },
 "nativ:api/backlog-point": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/backlog-point",
  "title": "BacklogPoint",
  "description": "A day or a week of the backlog.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "from",
   "opened",
   "closed",
   "open"
  ],
  "properties": {
   "from": {
    "type": "string",
    "format": "date",
    "description": "Its first day."
   },
   "opened": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Cases that came. Null where it is fewer than five and must not be told (see 'isProtected')."
   },
   "closed": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Cases that ended. Null where it is fewer than five and must not be told (see 'isProtected')."
   },
   "open": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Cases that were open at its end. Null where it is fewer than five and must not be told (see 'isProtected')."
   }
  }
 },
 "nativ:api/backlog": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/backlog",
  "title": "Backlog",
  "description": "How the open cases came to be as many as they are.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "period",
   "step",
   "isProtected",
   "points"
  ],
  "properties": {
   "period": {
    "$ref": "nativ:api/metrics-period"
   },
   "step": {
    "type": "string",
    "enum": [
     "day",
     "week"
    ],
    "description": "How long each point is: a week where numbers are protected, or the period is long."
   },
   "isProtected": {
    "type": "boolean",
    "description": "As in the response times."
   },
   "points": {
    "type": "array",
    "description": "In the order of time.",
    "items": {
     "$ref": "nativ:api/backlog-point"
    }
   }
  }
 },
 "nativ:api/backtest-case": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/backtest-case",
  "title": "BacktestCase",
  "description": "A case that would not, or perhaps not, have gone the way that it went: ids and names of steps, none of its answers.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId",
   "reference",
   "flowVersion",
   "startedAt",
   "outcome",
   "code",
   "nodeId",
   "went",
   "would",
   "message",
   "messages"
  ],
  "properties": {
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "type": [
     "string",
     "null"
    ],
    "description": "Of the submission that started it."
   },
   "flowVersion": {
    "type": "integer",
    "description": "The version that it was started on."
   },
   "startedAt": {
    "type": "string",
    "format": "date-time"
   },
   "outcome": {
    "type": "string",
    "enum": [
     "different",
     "unknown",
     "failed"
    ],
    "description": "It would have gone elsewhere; nobody can tell; it would have come to an incident."
   },
   "code": {
    "type": [
     "string",
     "null"
    ],
    "description": "Why nobody can tell (noAnswer, hidden, migrated, notRetraced, tooLong), or the code of the incident."
   },
   "nodeId": {
    "type": [
     "string",
     "null"
    ],
    "description": "The step that it is about: for a difference, the first at which the ways part."
   },
   "went": {
    "type": "array",
    "description": "The ways that it went from there and would not go.",
    "items": {
     "$ref": "nativ:api/backtest-move"
    }
   },
   "would": {
    "type": "array",
    "description": "The ways that it would go from there and did not go.",
    "items": {
     "$ref": "nativ:api/backtest-move"
    }
   },
   "message": {
    "type": "string",
    "description": "The same in a sentence, in English."
   },
   "messages": {
    "type": "object",
    "description": "The sentence per language.",
    "additionalProperties": {
     "type": "string"
    }
   }
  }
 },
 "nativ:api/backtest-move": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/backtest-move",
  "title": "BacktestMove",
  "description": "A way on from a step of a case.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "edgeId",
   "nodeId"
  ],
  "properties": {
   "edgeId": {
    "type": [
     "string",
     "null"
    ],
    "description": "Null where no edge led there, as inside a body."
   },
   "nodeId": {
    "type": "string",
    "description": "The step that it leads to."
   }
  }
 },
 "nativ:api/backtest-portion": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/backtest-portion",
  "title": "BacktestPortion",
  "description": "What a flow would have made of some of the last cases, of those that whoever asks may see.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "tried",
   "same",
   "items",
   "nextInstanceId",
   "left"
  ],
  "properties": {
   "tried": {
    "type": "integer",
    "minimum": 0,
    "description": "How many cases this portion is about."
   },
   "same": {
    "type": "integer",
    "minimum": 0,
    "description": "How many of them would have gone the same way."
   },
   "items": {
    "type": "array",
    "description": "The others, the newest first.",
    "items": {
     "$ref": "nativ:api/backtest-case"
    }
   },
   "nextInstanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "There are more cases after this one; null when these were the last."
   },
   "left": {
    "type": "integer",
    "minimum": 0,
    "description": "How many of those asked for come after these."
   }
  }
 },
 "nativ:api/break-glass-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/break-glass-create",
  "title": "BreakGlassCreate",
  "description": "Opens a classified group to an admin, to read, for a stated reason and a limited time.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "group",
   "reason",
   "hours"
  ],
  "properties": {
   "group": {
    "$ref": "nativ:common/key"
   },
   "reason": {
    "type": "string",
    "minLength": 10,
    "maxLength": 1000,
    "description": "The group reads it."
   },
   "hours": {
    "type": "number",
    "minimum": 0.25,
    "maximum": 24,
    "description": "When it ends by itself."
   }
  }
 },
 "nativ:api/break-glass-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/break-glass-list",
  "title": "BreakGlassList",
  "description": "A page of openings, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/break-glass"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/break-glass-read-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/break-glass-read-list",
  "title": "BreakGlassReadList",
  "description": "What was asked for while a group was open by broken glass, in order.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/break-glass-read"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/break-glass-read": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/break-glass-read",
  "title": "BreakGlassRead",
  "description": "Something that was asked for while a group was open by broken glass.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "at",
   "route",
   "itemId"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When."
   },
   "route": {
    "type": "string",
    "description": "The method and the address, such as 'GET /api/v1/tasks/:taskId'."
   },
   "itemId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The item that was named; null for a list."
   }
  }
 },
 "nativ:api/break-glass": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/break-glass",
  "title": "BreakGlass",
  "description": "A classified group that an admin opened to read.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "group",
   "openedBy",
   "reason",
   "openedAt",
   "until",
   "closedAt",
   "isOpen",
   "mayClose",
   "readCount"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null once the reader no longer knows of the group."
   },
   "openedBy": {
    "$ref": "nativ:api/person"
   },
   "reason": {
    "type": "string"
   },
   "openedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was opened."
   },
   "until": {
    "type": "string",
    "format": "date-time",
    "description": "When it ends by itself."
   },
   "closedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it was ended early."
   },
   "isOpen": {
    "type": "boolean"
   },
   "mayClose": {
    "type": "boolean"
   },
   "readCount": {
    "type": "integer",
    "minimum": 0,
    "description": "How often something was asked for in the meantime."
   }
  }
 },
 "nativ:api/calendar-apply": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/calendar-apply",
  "title": "CalendarApply",
  "description": "Moves what is due by a calendar to where the calendar has it now.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "dryRun": {
    "type": "boolean",
    "default": false,
    "description": "Only say what would move."
   }
  }
 },
 "nativ:api/calendar-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/calendar-create",
  "title": "CalendarCreate",
  "description": "A new calendar.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "calendar"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What people call it."
   },
   "calendar": {
    "$ref": "nativ:common/business-calendar"
   }
  }
 },
 "nativ:api/calendar-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/calendar-list",
  "title": "CalendarList",
  "description": "A page of calendars.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/calendar"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/calendar-moves": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/calendar-moves",
  "title": "CalendarMoves",
  "description": "How much a calendar moves, among what you may see. More may move than you may see.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "tasks",
   "timers",
   "isComplete",
   "isMoving"
  ],
  "properties": {
   "tasks": {
    "type": "integer",
    "minimum": 0,
    "description": "Open tasks whose due time moves."
   },
   "timers": {
    "type": "integer",
    "minimum": 0,
    "description": "Pending timers that move. Those that are due already stay."
   },
   "isComplete": {
    "type": "boolean",
    "description": "False when there is too much to count all of it; then there are at least so many."
   },
   "isMoving": {
    "type": "boolean",
    "description": "Whether they are being moved now."
   }
  }
 },
 "nativ:api/calendar-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/calendar-set",
  "title": "CalendarSet",
  "description": "Changes a calendar.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "title",
   "calendar",
   "version"
  ],
  "properties": {
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What people call it."
   },
   "calendar": {
    "$ref": "nativ:common/business-calendar"
   },
   "version": {
    "type": "integer",
    "minimum": 1,
    "description": "The version that the change was made from; when somebody has changed it since, nothing is changed."
   }
  }
 },
 "nativ:api/calendar": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/calendar",
  "title": "Calendar",
  "description": "When a workspace works. The one with the key 'default' is its own; flows name others by their keys.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "calendar",
   "version",
   "updatedAt",
   "movedVersion",
   "isMoving"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What people call it."
   },
   "calendar": {
    "$ref": "nativ:common/business-calendar"
   },
   "version": {
    "type": "integer",
    "minimum": 1,
    "description": "Counts the changes; a change names the version that it was made from."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was changed last."
   },
   "movedVersion": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "The version that the due times of what runs were moved to last; null when they never were."
   },
   "isMoving": {
    "type": "boolean",
    "description": "Whether due times are being moved now."
   }
  }
 },
 "nativ:api/case-drawing": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/case-drawing",
  "title": "CaseDrawing",
  "description": "What is drawn in the version that a run is on, without the settings of its steps: the way there is, and no more.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "nodes",
   "edges"
  ],
  "properties": {
   "nodes": {
    "type": "array",
    "items": {
     "title": "DrawnStep",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "type"
     ],
     "properties": {
      "id": {
       "type": "string"
      },
      "type": {
       "type": "string"
      },
      "name": {
       "$ref": "nativ:common/localized-text"
      },
      "attachedTo": {
       "type": "string",
       "description": "The id of the node that it watches."
      },
      "parent": {
       "type": "string",
       "description": "The id of the node in whose body it stands."
      },
      "position": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "x",
        "y"
       ],
       "properties": {
        "x": {
         "type": "number"
        },
        "y": {
         "type": "number"
        }
       }
      }
     }
    }
   },
   "edges": {
    "type": "array",
    "items": {
     "title": "DrawnWay",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "source",
      "target"
     ],
     "properties": {
      "id": {
       "type": "string"
      },
      "source": {
       "type": "string"
      },
      "target": {
       "type": "string"
      },
      "name": {
       "$ref": "nativ:common/localized-text"
      },
      "default": {
       "type": "boolean",
       "description": "Whether it is taken when no other is."
      }
     }
    }
   }
  }
 },
 "nativ:api/case-hand-over": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/case-hand-over",
  "title": "CaseHandOver",
  "description": "What of a case goes to somebody else: the open tasks of the one who hands over, to a person or to a group.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "person",
   "group"
  ],
  "properties": {
   "person": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "A member of the group of the tasks; null to hand over to a group."
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "The group that the tasks go to; null to hand over to a person."
   },
   "note": {
    "type": "string",
    "maxLength": 20000,
    "description": "What the next one should know; kept as a note on the case."
   }
  }
 },
 "nativ:api/case-handed-over": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/case-handed-over",
  "title": "CaseHandedOver",
  "description": "What went to somebody else.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "tasks",
   "isStillSeen"
  ],
  "properties": {
   "tasks": {
    "type": "array",
    "items": {
     "type": "object",
     "title": "HandedTask",
     "additionalProperties": false,
     "required": [
      "id",
      "title",
      "fromGroup"
     ],
     "properties": {
      "id": {
       "$ref": "nativ:common/id"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      },
      "fromGroup": {
       "$ref": "nativ:common/key",
       "description": "The group in which it stood."
      }
     }
    },
    "description": "The tasks that went over."
   },
   "isStillSeen": {
    "type": "boolean",
    "description": "Whether whoever handed over still sees the case."
   }
  }
 },
 "nativ:api/case-handling-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/case-handling-list",
  "title": "CaseHandlingList",
  "description": "What became of a case and its tasks among the people who work on it, the oldest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/case-handling"
    }
   }
  }
 },
 "nativ:api/case-handling": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/case-handling",
  "title": "CaseHandling",
  "description": "What became of a task of a case, or of the case, among the people who work on it: who did what, never what was written.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "at",
   "kind",
   "taskId",
   "by",
   "person",
   "group"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When it was."
   },
   "kind": {
    "type": "string",
    "enum": [
     "claimed",
     "givenBack",
     "handedOn",
     "takenBack",
     "moved",
     "caseMoved",
     "dueChanged",
     "followUpChanged"
    ],
    "description": "'handedOn' is to a person, or with their task to a group; 'dueChanged' without 'by' comes of a calendar."
   },
   "taskId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "Which task; null for the whole case."
   },
   "by": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who did it; null where no person did, or whom you do not know."
   },
   "person": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "To whom."
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "To which group, of those that you may know of."
   }
  }
 },
 "nativ:api/case-wait-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/case-wait-list",
  "title": "CaseWaitList",
  "description": "A page of cases behind a figure.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "description": "The newest first.",
    "items": {
     "$ref": "nativ:api/case-wait"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Where the list goes on; null at its end."
   }
  }
 },
 "nativ:api/case-wait-part": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/case-wait-part",
  "title": "CaseWaitPart",
  "description": "How long one part of a wait was.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "part",
   "wallMs",
   "businessMs"
  ],
  "properties": {
   "part": {
    "type": "string",
    "enum": [
     "toRoute",
     "toBeSeen",
     "toBeClaimed",
     "toBeWritten",
     "toBeApproved"
    ]
   },
   "wallMs": {
    "type": "integer",
    "minimum": 0
   },
   "businessMs": {
    "type": "integer",
    "minimum": 0
   }
  }
 },
 "nativ:api/case-wait": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/case-wait",
  "title": "CaseWait",
  "description": "How long the wait for a first response was in one case, exactly.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId",
   "reference",
   "form",
   "flow",
   "group",
   "person",
   "receivedAt",
   "respondedAt",
   "closedAt",
   "targetAt",
   "stage",
   "wallMs",
   "businessMs",
   "parts"
  ],
  "properties": {
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The public reference of the inquiry."
   },
   "form": {
    "type": "string",
    "description": "The key of its form."
   },
   "flow": {
    "type": "string",
    "description": "The key of its flow."
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Which is responsible; null where none is, or the reader does not know of it."
   },
   "person": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who gave the first response; told to those whom 'people' of the response times tells."
   },
   "receivedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When the inquiry came."
   },
   "respondedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When the first response went out."
   },
   "closedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When the case ended."
   },
   "targetAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When the first response is or was due."
   },
   "stage": {
    "anyOf": [
     {
      "type": "string",
      "enum": [
       "toRoute",
       "toBeSeen",
       "toBeClaimed",
       "toBeWritten",
       "toBeApproved"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "What it waits for now; null once it was answered or closed."
   },
   "wallMs": {
    "type": "integer",
    "minimum": 0,
    "description": "How long the wait was, or is so far, by the clock on the wall."
   },
   "businessMs": {
    "type": "integer",
    "minimum": 0,
    "description": "The same in working time."
   },
   "parts": {
    "type": "array",
    "description": "The wait split into its parts, which together make up exactly the whole.",
    "items": {
     "$ref": "nativ:api/case-wait-part"
    }
   }
  }
 },
 "nativ:api/checklist-add": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/checklist-add",
  "title": "ChecklistAdd",
  "description": "What else belongs to a task.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text"
  ],
  "properties": {
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   }
  }
 },
 "nativ:api/checklist-entry-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/checklist-entry-patch",
  "title": "ChecklistEntryPatch",
  "description": "What is to be changed in an entry.",
  "type": "object",
  "additionalProperties": false,
  "minProperties": 1,
  "properties": {
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "done": {
    "type": "boolean",
    "description": "Whether it is ticked off."
   }
  }
 },
 "nativ:api/checklist-entry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/checklist-entry",
  "title": "ChecklistEntry",
  "description": "One thing that belongs to a task.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "text",
   "doneAt",
   "doneBy"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "text": {
    "type": "string"
   },
   "doneAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it is ticked off."
   },
   "doneBy": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/checklist-order": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/checklist-order",
  "title": "ChecklistOrder",
  "description": "The entries of a checklist as they are to stand; what is not named comes after them, as it stood.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "ids"
  ],
  "properties": {
   "ids": {
    "type": "array",
    "maxItems": 100,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    }
   }
  }
 },
 "nativ:api/checklist": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/checklist",
  "title": "Checklist",
  "description": "What belongs to a task, in the order in which it is to be done.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/checklist-entry"
    }
   }
  }
 },
 "nativ:api/classifier-compare": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-compare",
  "title": "ClassifierCompare",
  "description": "Asks a model about the last inquiries that this classifier has sorted.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "last": {
    "type": "integer",
    "minimum": 1,
    "maximum": 500,
    "default": 500,
    "description": "How many, counted from the newest."
   }
  }
 },
 "nativ:api/classifier-compared-case": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-compared-case",
  "title": "ClassifierComparedCase",
  "description": "An inquiry on which the two models differ.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId",
   "reference",
   "sortedAt",
   "was",
   "would",
   "person"
  ],
  "properties": {
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of the submission that started it."
   },
   "sortedAt": {
    "type": "string",
    "format": "date-time",
    "description": ""
   },
   "was": {
    "$ref": "nativ:api/model-saying",
    "description": "What the model in use says."
   },
   "would": {
    "$ref": "nativ:api/model-saying",
    "description": "What this one says."
   },
   "person": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "What a person said of it, who is right; null when nobody did."
   }
  }
 },
 "nativ:api/classifier-comparison": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-comparison",
  "title": "ClassifierComparison",
  "description": "What would change if a model came into use.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "model",
   "beside",
   "asked",
   "same",
   "moved",
   "newlyHeldBack",
   "newlySorted",
   "rightBefore",
   "rightNow",
   "judged",
   "moves",
   "cases"
  ],
  "properties": {
   "model": {
    "type": "integer",
    "minimum": 1,
    "description": "The number of the model that was asked."
   },
   "beside": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the model in use; null when there is none, and then 'was' is what was said of each at the time."
   },
   "asked": {
    "type": "integer",
    "minimum": 0,
    "description": "Inquiries that both were asked about: those that the reader sees."
   },
   "same": {
    "type": "integer",
    "minimum": 0,
    "description": "Of these got the same answer."
   },
   "moved": {
    "type": "integer",
    "minimum": 0,
    "description": "Got another label."
   },
   "newlyHeldBack": {
    "type": "integer",
    "minimum": 0,
    "description": "Would be held back now."
   },
   "newlySorted": {
    "type": "integer",
    "minimum": 0,
    "description": "Would be sorted instead of held back."
   },
   "rightBefore": {
    "type": "integer",
    "minimum": 0,
    "description": "Of those that a person has sorted: as that person did, before."
   },
   "rightNow": {
    "type": "integer",
    "minimum": 0,
    "description": "The same, now."
   },
   "judged": {
    "type": "integer",
    "minimum": 0,
    "description": "Sorted by a person."
   },
   "moves": {
    "type": "array",
    "description": "From which label to which, the most frequent first.",
    "items": {
     "type": "object",
     "title": "LabelMove",
     "additionalProperties": false,
     "required": [
      "from",
      "to",
      "count"
     ],
     "properties": {
      "from": {
       "anyOf": [
        {
         "$ref": "nativ:common/key"
        },
        {
         "type": "null"
        }
       ],
       "description": "Null for held back."
      },
      "to": {
       "anyOf": [
        {
         "$ref": "nativ:common/key"
        },
        {
         "type": "null"
        }
       ],
       "description": "Null for held back."
      },
      "count": {
       "type": "integer",
       "minimum": 0,
       "description": ""
      }
     }
    }
   },
   "cases": {
    "type": "array",
    "description": "Those that differ, newest first; at most 100.",
    "items": {
     "$ref": "nativ:api/classifier-compared-case"
    }
   }
  }
 },
 "nativ:api/classifier-counts": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-counts",
  "title": "ClassifierCounts",
  "description": "How many examples there are, of those that the reader may see: an example that was taken from a case is seen by those who see the case.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "accepted",
   "waiting",
   "fresh"
  ],
  "properties": {
   "accepted": {
    "type": "integer",
    "minimum": 0,
    "description": "Learned from."
   },
   "waiting": {
    "type": "integer",
    "minimum": 0,
    "description": "Corrections that wait for a review."
   },
   "fresh": {
    "type": "integer",
    "minimum": 0,
    "description": "Accepted since the newest model was learned."
   }
  }
 },
 "nativ:api/classifier-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-create",
  "title": "ClassifierCreate",
  "description": "A new classifier.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "labels"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 120
      },
      "minProperties": 1
     }
    ],
    "description": "As people read it."
   },
   "labels": {
    "type": "array",
    "description": "All labels in the order in which people choose among them. One that is left out is taken away; naming its key again brings it back.",
    "items": {
     "$ref": "nativ:api/classifier-label-set"
    },
    "minItems": 1,
    "maxItems": 200
   }
  }
 },
 "nativ:api/classifier-drift-case-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-drift-case-list",
  "title": "ClassifierDriftCaseList",
  "description": "The inquiries of a week, newest first: those that the reader sees.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/classifier-drift-case"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/classifier-drift-case": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-drift-case",
  "title": "ClassifierDriftCase",
  "description": "An inquiry behind a figure.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId",
   "reference",
   "sortedAt",
   "label",
   "probability",
   "person",
   "model"
  ],
  "properties": {
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of the submission that started it."
   },
   "sortedAt": {
    "type": "string",
    "format": "date-time",
    "description": ""
   },
   "label": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when it abstained."
   },
   "probability": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": ""
   },
   "person": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "What a person said instead; null when nobody did."
   },
   "model": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ],
    "description": "The model that was asked."
   }
  }
 },
 "nativ:api/classifier-drift": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-drift",
  "title": "ClassifierDrift",
  "description": "How what it is asked about changes, week by week.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "weeks",
   "marks"
  ],
  "properties": {
   "weeks": {
    "type": "array",
    "description": "Oldest first, those without an inquiry too.",
    "items": {
     "type": "object",
     "title": "DriftWeek",
     "additionalProperties": false,
     "required": [
      "from",
      "sorted",
      "heldBack",
      "corrected",
      "labels"
     ],
     "properties": {
      "from": {
       "type": "string",
       "format": "date",
       "description": "Its first day."
      },
      "sorted": {
       "type": "integer",
       "minimum": 0,
       "description": "Inquiries."
      },
      "heldBack": {
       "type": "integer",
       "minimum": 0,
       "description": "Of these the model abstained from."
      },
      "corrected": {
       "type": "integer",
       "minimum": 0,
       "description": "Of these a person said otherwise."
      },
      "labels": {
       "type": "array",
       "description": "How often each was given.",
       "items": {
        "type": "object",
        "title": "LabelShare",
        "additionalProperties": false,
        "required": [
         "label",
         "count",
         "share"
        ],
        "properties": {
         "label": {
          "$ref": "nativ:common/key"
         },
         "count": {
          "type": "integer",
          "minimum": 0,
          "description": ""
         },
         "share": {
          "type": "number",
          "minimum": 0,
          "maximum": 1,
          "description": "Of those that got a label."
         }
        }
       }
      }
     }
    }
   },
   "marks": {
    "type": "array",
    "description": "Newest first.",
    "items": {
     "type": "object",
     "title": "DriftMark",
     "description": "A week that differs from those before it by more than chance.",
     "additionalProperties": false,
     "required": [
      "week",
      "kind",
      "label",
      "before",
      "now",
      "count"
     ],
     "properties": {
      "week": {
       "type": "string",
       "format": "date"
      },
      "kind": {
       "type": "string",
       "enum": [
        "label",
        "heldBack",
        "corrected"
       ],
       "title": "DriftKind"
      },
      "label": {
       "anyOf": [
        {
         "$ref": "nativ:common/key"
        },
        {
         "type": "null"
        }
       ],
       "description": "For 'label'."
      },
      "before": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": "The usual share, of the weeks before."
      },
      "now": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": "In this week."
      },
      "count": {
       "type": "integer",
       "minimum": 0,
       "description": "How many inquiries are behind it."
      }
     }
    }
   }
  }
 },
 "nativ:api/classifier-example-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-example-list",
  "title": "ClassifierExampleList",
  "description": "A page of examples, newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/classifier-example"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/classifier-example-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-example-patch",
  "title": "ClassifierExamplePatch",
  "description": "What to change of an example. The text of a correction stays as the inquiry has it.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 20000
   },
   "label": {
    "$ref": "nativ:common/key"
   },
   "state": {
    "type": "string",
    "enum": [
     "accepted",
     "rejected"
    ]
   }
  },
  "minProperties": 1
 },
 "nativ:api/classifier-example": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-example",
  "title": "ClassifierExample",
  "description": "A text and the label that belongs to it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "text",
   "isSealed",
   "label",
   "language",
   "origin",
   "state",
   "instanceId",
   "reference",
   "said",
   "by",
   "createdAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "text": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when all of it is sealed."
   },
   "isSealed": {
    "type": "boolean",
    "description": "Whether a part of it is sealed, which nobody reads here."
   },
   "label": {
    "$ref": "nativ:common/key"
   },
   "language": {
    "anyOf": [
     {
      "$ref": "nativ:common/language"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when it is in neither."
   },
   "origin": {
    "$ref": "nativ:api/example-origin"
   },
   "state": {
    "$ref": "nativ:api/example-state"
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The case that it was taken from; null for others."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of that case."
   },
   "said": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "For a correction: the label that the model had given; null when it had abstained, and for others."
   },
   "by": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who; null when it is not to be shown any more."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was added."
   }
  }
 },
 "nativ:api/classifier-examples-add": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-examples-add",
  "title": "ClassifierExamplesAdd",
  "description": "Examples of one label: one text each.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "label",
   "texts"
  ],
  "properties": {
   "label": {
    "$ref": "nativ:common/key"
   },
   "texts": {
    "type": "array",
    "description": "One text each; those that are there already are left out.",
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 20000
    },
    "minItems": 1,
    "maxItems": 500
   }
  }
 },
 "nativ:api/classifier-examples-added": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-examples-added",
  "title": "ClassifierExamplesAdded",
  "description": "What became of them.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "added",
   "repeated"
  ],
  "properties": {
   "added": {
    "type": "integer",
    "minimum": 0,
    "description": "New ones."
   },
   "repeated": {
    "type": "integer",
    "minimum": 0,
    "description": "There already, with the same label."
   }
  }
 },
 "nativ:api/classifier-examples-review": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-examples-review",
  "title": "ClassifierExamplesReview",
  "description": "Accepts or rejects corrections, several at once.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "ids",
   "state"
  ],
  "properties": {
   "ids": {
    "type": "array",
    "description": "Of the examples.",
    "items": {
     "$ref": "nativ:common/id"
    },
    "minItems": 1,
    "maxItems": 200
   },
   "state": {
    "type": "string",
    "enum": [
     "accepted",
     "rejected",
     "waiting"
    ],
    "description": "'waiting' takes back what was decided."
   }
  }
 },
 "nativ:api/classifier-examples-reviewed": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-examples-reviewed",
  "title": "ClassifierExamplesReviewed",
  "description": "How many were changed.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "changed"
  ],
  "properties": {
   "changed": {
    "type": "integer",
    "minimum": 0,
    "description": "Those that are not there, or not to be seen, are left out."
   }
  }
 },
 "nativ:api/classifier-figures": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-figures",
  "title": "ClassifierFigures",
  "description": "How well a model does on texts that it was not taught, by holding back a part of its examples in turn. Shares are from 0 to 1.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "examples",
   "accuracy",
   "labels",
   "confusions",
   "calibrationError",
   "reliability",
   "coverage",
   "thresholds",
   "outOfScope"
  ],
  "properties": {
   "examples": {
    "type": "integer",
    "minimum": 0,
    "description": "Examples that were asked about."
   },
   "accuracy": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "Recognised, if it never abstained."
   },
   "labels": {
    "type": "array",
    "description": "Of each label.",
    "items": {
     "type": "object",
     "title": "LabelFigures",
     "additionalProperties": false,
     "required": [
      "label",
      "examples",
      "precision",
      "recall"
     ],
     "properties": {
      "label": {
       "$ref": "nativ:common/key"
      },
      "examples": {
       "type": "integer",
       "minimum": 0,
       "description": ""
      },
      "precision": {
       "anyOf": [
        {
         "type": "number"
        },
        {
         "type": "null"
        }
       ],
       "description": "Of the texts that were taken for it, the share that was."
      },
      "recall": {
       "anyOf": [
        {
         "type": "number"
        },
        {
         "type": "null"
        }
       ],
       "description": "Of its texts, the share that was recognised."
      }
     }
    }
   },
   "confusions": {
    "type": "array",
    "description": "What was taken for what, the most frequent first; at most 50.",
    "items": {
     "type": "object",
     "title": "Confusion",
     "additionalProperties": false,
     "required": [
      "label",
      "takenFor",
      "count"
     ],
     "properties": {
      "label": {
       "$ref": "nativ:common/key"
      },
      "takenFor": {
       "$ref": "nativ:common/key"
      },
      "count": {
       "type": "integer",
       "minimum": 0,
       "description": ""
      }
     }
    }
   },
   "calibrationError": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "How far probabilities are from what came true (expected calibration error, ten bins)."
   },
   "reliability": {
    "type": "array",
    "description": "For each tenth of probability that occurred.",
    "items": {
     "type": "object",
     "title": "ReliabilityBin",
     "additionalProperties": false,
     "required": [
      "from",
      "to",
      "count",
      "probability",
      "accuracy"
     ],
     "properties": {
      "from": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": ""
      },
      "to": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": ""
      },
      "count": {
       "type": "integer",
       "minimum": 0,
       "description": ""
      },
      "probability": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": "What was said on average."
      },
      "accuracy": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": "What came true."
      }
     }
    }
   },
   "coverage": {
    "type": "array",
    "description": "How many of the surest answers are right: of the surest tenth, two tenths, up to all.",
    "items": {
     "type": "object",
     "title": "CoverageFigures",
     "additionalProperties": false,
     "required": [
      "share",
      "accuracy",
      "atLeast"
     ],
     "properties": {
      "share": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": ""
      },
      "accuracy": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": ""
      },
      "atLeast": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": "How sure the least sure of them is."
      }
     }
    }
   },
   "thresholds": {
    "type": "array",
    "description": "What would become of the examples with each threshold, in shares that sum up to 1.",
    "items": {
     "type": "object",
     "title": "ThresholdFigures",
     "additionalProperties": false,
     "required": [
      "atLeast",
      "right",
      "wrong",
      "heldBack"
     ],
     "properties": {
      "atLeast": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": ""
      },
      "right": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": ""
      },
      "wrong": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": ""
      },
      "heldBack": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": ""
      }
     }
    }
   },
   "outOfScope": {
    "anyOf": [
     {
      "type": "object",
      "title": "OutOfScopeFigures",
      "additionalProperties": false,
      "required": [
       "auroc",
       "heldBack"
      ],
      "properties": {
       "auroc": {
        "type": "number",
        "minimum": 0,
        "maximum": 1,
        "description": "How often a strange text looks stranger than a known one."
       },
       "heldBack": {
        "type": "number",
        "minimum": 0,
        "maximum": 1,
        "description": "Of strange texts, the share that is held back."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "How well strange texts are told; null with too few labels for that."
   }
  }
 },
 "nativ:api/classifier-import-outcome": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-import-outcome",
  "title": "ClassifierImportOutcome",
  "description": "What was imported. Rows with errors are left out; the others are not held up by them.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "counts",
   "rows",
   "addedLabels"
  ],
  "properties": {
   "counts": {
    "$ref": "nativ:api/example-row-counts"
   },
   "rows": {
    "type": "array",
    "description": "Every row, in its order.",
    "items": {
     "$ref": "nativ:api/example-row"
    }
   },
   "addedLabels": {
    "type": "array",
    "description": "Labels that were made.",
    "items": {
     "$ref": "nativ:common/key"
    }
   }
  }
 },
 "nativ:api/classifier-import-preview": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-import-preview",
  "title": "ClassifierImportPreview",
  "description": "What an import would do.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "encoding",
   "separator",
   "columns",
   "problems",
   "names",
   "counts",
   "rows"
  ],
  "properties": {
   "encoding": {
    "type": "string",
    "enum": [
     "utf-8",
     "utf-16",
     "windows-1255"
    ]
   },
   "separator": {
    "type": "string",
    "enum": [
     ",",
     ";",
     "\t",
     "|"
    ]
   },
   "columns": {
    "type": "array",
    "description": "In their order.",
    "items": {
     "type": "object",
     "title": "ExampleColumn",
     "description": "A column and what it holds.",
     "additionalProperties": false,
     "required": [
      "header",
      "field",
      "sample"
     ],
     "properties": {
      "header": {
       "type": "string"
      },
      "field": {
       "type": "string",
       "enum": [
        "text",
        "label",
        "ignored"
       ],
       "title": "ExampleField"
      },
      "sample": {
       "type": "string",
       "description": "The beginning of its first cell."
      }
     }
    }
   },
   "problems": {
    "type": "array",
    "description": "What is wrong with the table as a whole; then nothing can be imported.",
    "items": {
     "type": "string"
    }
   },
   "names": {
    "type": "array",
    "description": "The names of labels that stand in it, the most frequent first; at most 500.",
    "items": {
     "type": "object",
     "title": "ImportedName",
     "description": "A name of a label in the table.",
     "additionalProperties": false,
     "required": [
      "name",
      "label",
      "isNew",
      "rows"
     ],
     "properties": {
      "name": {
       "type": "string"
      },
      "label": {
       "anyOf": [
        {
         "$ref": "nativ:common/key"
        },
        {
         "type": "null"
        }
       ],
       "description": "What it stands for; null when for none."
      },
      "isNew": {
       "type": "boolean",
       "description": "Whether the label would be made."
      },
      "rows": {
       "type": "integer",
       "minimum": 0,
       "description": "How many rows have it."
      }
     }
    }
   },
   "counts": {
    "$ref": "nativ:api/example-row-counts"
   },
   "rows": {
    "type": "array",
    "description": "Every row, in its order.",
    "items": {
     "$ref": "nativ:api/example-row"
    }
   }
  }
 },
 "nativ:api/classifier-import": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-import",
  "title": "ClassifierImport",
  "description": "A table of examples, with a line of headers. The same reading makes the preview and the import.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "text": {
    "type": "string",
    "maxLength": 16000000,
    "description": "The table as text; or else:"
   },
   "base64": {
    "type": "string",
    "maxLength": 20000000,
    "description": "The file as it is; its encoding is recognised."
   },
   "fields": {
    "type": "array",
    "description": "What each column holds, where the headers do not say it rightly. Several columns of text are read together.",
    "items": {
     "type": "string",
     "enum": [
      "text",
      "label",
      "ignored"
     ],
     "title": "ExampleField"
    },
    "maxItems": 100
   },
   "labels": {
    "type": "object",
    "description": "What a name in the table stands for, where it is not the key or the title of a label: the key of a label, or null to leave its rows out.",
    "maxProperties": 500,
    "additionalProperties": {
     "anyOf": [
      {
       "$ref": "nativ:common/key"
      },
      {
       "type": "null"
      }
     ],
     "description": ""
    }
   },
   "addLabels": {
    "type": "boolean",
    "default": false,
    "description": "Makes a label of every name that is none yet."
   },
   "label": {
    "$ref": "nativ:common/key",
    "description": "The label of all rows, for a table that has no column for it."
   }
  }
 },
 "nativ:api/classifier-label-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-label-set",
  "title": "ClassifierLabelSet",
  "description": "A label as it should be.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 120
      },
      "minProperties": 1
     }
    ],
    "description": "As people read it."
   },
   "words": {
    "type": "array",
    "description": "Words and short phrases that speak for it, which count like short examples.",
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 80
    },
    "maxItems": 100
   }
  }
 },
 "nativ:api/classifier-label": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-label",
  "title": "ClassifierLabel",
  "description": "One of the things that a text may be about.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "words",
   "examples",
   "removedAt"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key",
    "description": "What flows read as vars.<name>.label; it stays."
   },
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 120
      },
      "minProperties": 1
     }
    ],
    "description": "As people read it."
   },
   "words": {
    "type": "array",
    "description": "Words and short phrases that speak for it, which count like short examples.",
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 80
    },
    "maxItems": 100
   },
   "examples": {
    "type": "integer",
    "minimum": 0,
    "description": "Accepted examples of it."
   },
   "removedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it was taken away; models that know it abstain where they would say it. Null while it is there."
   }
  }
 },
 "nativ:api/classifier-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-list",
  "title": "ClassifierList",
  "description": "The classifiers of a workspace.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/classifier-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/classifier-model-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-model-list",
  "title": "ClassifierModelList",
  "description": "The models of a classifier, newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/classifier-model-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/classifier-model-published": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-model-published",
  "title": "ClassifierModelPublished",
  "description": "Which model is in use now, and which was.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "number",
   "before"
  ],
  "properties": {
   "number": {
    "type": "integer",
    "minimum": 1,
    "description": "In use."
   },
   "before": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "In use before: publish it again to go back. Null when there was none."
   }
  }
 },
 "nativ:api/classifier-model-state": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-model-state",
  "title": "ClassifierModelState",
  "description": "A draft nobody is sorted by, the one in use, one that was in use, or one whose bytes no longer read.",
  "type": "string",
  "enum": [
   "draft",
   "published",
   "replaced",
   "damaged"
  ]
 },
 "nativ:api/classifier-model-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-model-summary",
  "title": "ClassifierModelSummary",
  "description": "A model in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "number",
   "state",
   "examples",
   "labels",
   "size",
   "accuracy",
   "atUse",
   "calibrationError",
   "needsRetraining",
   "trainedBy",
   "trainedAt",
   "publishedBy",
   "publishedAt"
  ],
  "properties": {
   "number": {
    "type": "integer",
    "minimum": 1,
    "description": "1, 2, 3."
   },
   "state": {
    "$ref": "nativ:api/classifier-model-state"
   },
   "examples": {
    "type": "integer",
    "minimum": 0,
    "description": "How many it learned from."
   },
   "labels": {
    "type": "array",
    "description": "That it knows.",
    "items": {
     "$ref": "nativ:common/key"
    }
   },
   "size": {
    "type": "integer",
    "minimum": 0,
    "description": "In bytes."
   },
   "accuracy": {
    "anyOf": [
     {
      "type": "number"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of its figures."
   },
   "atUse": {
    "anyOf": [
     {
      "$ref": "nativ:api/model-at-use"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of its figures, at how sure the classifier has to be now: of all inquiries, sorted right, sorted wrong, held back."
   },
   "calibrationError": {
    "anyOf": [
     {
      "type": "number"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of its figures."
   },
   "needsRetraining": {
    "type": "boolean",
    "description": "Whether examples that it learned from were erased since."
   },
   "trainedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who; null when it is not to be shown any more."
   },
   "trainedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it had learned."
   },
   "publishedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who; null when it is not to be shown any more."
   },
   "publishedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it came into use last."
   }
  }
 },
 "nativ:api/classifier-model": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-model",
  "title": "ClassifierModel",
  "description": "A model: what was learned at one time.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "number",
   "state",
   "examples",
   "labels",
   "size",
   "accuracy",
   "atUse",
   "calibrationError",
   "needsRetraining",
   "trainedBy",
   "trainedAt",
   "publishedBy",
   "publishedAt",
   "figures"
  ],
  "properties": {
   "number": {
    "type": "integer",
    "minimum": 1,
    "description": "1, 2, 3."
   },
   "state": {
    "$ref": "nativ:api/classifier-model-state"
   },
   "examples": {
    "type": "integer",
    "minimum": 0,
    "description": "How many it learned from."
   },
   "labels": {
    "type": "array",
    "description": "That it knows.",
    "items": {
     "$ref": "nativ:common/key"
    }
   },
   "size": {
    "type": "integer",
    "minimum": 0,
    "description": "In bytes."
   },
   "accuracy": {
    "anyOf": [
     {
      "type": "number"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of its figures."
   },
   "atUse": {
    "anyOf": [
     {
      "$ref": "nativ:api/model-at-use"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of its figures, at how sure the classifier has to be now: of all inquiries, sorted right, sorted wrong, held back."
   },
   "calibrationError": {
    "anyOf": [
     {
      "type": "number"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of its figures."
   },
   "needsRetraining": {
    "type": "boolean",
    "description": "Whether examples that it learned from were erased since."
   },
   "trainedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who; null when it is not to be shown any more."
   },
   "trainedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it had learned."
   },
   "publishedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who; null when it is not to be shown any more."
   },
   "publishedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it came into use last."
   },
   "figures": {
    "$ref": "nativ:api/classifier-figures"
   }
  }
 },
 "nativ:api/classifier-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-patch",
  "title": "ClassifierPatch",
  "description": "What to change of a classifier.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 120
      },
      "minProperties": 1
     }
    ],
    "description": "As people read it."
   },
   "labels": {
    "type": "array",
    "description": "All labels in the order in which people choose among them. One that is left out is taken away; naming its key again brings it back.",
    "items": {
     "$ref": "nativ:api/classifier-label-set"
    },
    "minItems": 1,
    "maxItems": 200
   },
   "reviewCorrections": {
    "type": "boolean"
   },
   "usesSealed": {
    "type": "boolean",
    "description": "Turned off, what was sealed of its examples is forgotten."
   },
   "atLeast": {
    "type": "number",
    "minimum": 0,
    "maximum": 1
   },
   "archived": {
    "type": "boolean",
    "description": "Puts it away, or brings it back. What it sorted stays, and cases that still ask it go on."
   },
   "source": {
    "$ref": "nativ:api/classifier-source"
   },
   "server": {
    "anyOf": [
     {
      "$ref": "nativ:api/classifier-server"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null takes it away."
   }
  },
  "minProperties": 1
 },
 "nativ:api/classifier-server": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-server",
  "title": "ClassifierServer",
  "description": "A model server of the organisation, asked instead of what is learned here. The texts of inquiries are sent to it, never what is sealed.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "connector",
   "path",
   "model"
  ],
  "properties": {
   "connector": {
    "$ref": "nativ:common/key",
    "description": "The connector that names its address and holds its token."
   },
   "path": {
    "type": "string",
    "pattern": "^/[^?#\\s]*$",
    "maxLength": 200,
    "description": "Where it takes chats, such as /v1/chat/completions."
   },
   "model": {
    "type": "string",
    "minLength": 1,
    "maxLength": 120,
    "description": "The name by which it knows the model."
   }
  }
 },
 "nativ:api/classifier-source": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-source",
  "title": "ClassifierSource",
  "description": "Where its answers come from: what it learned here, or a model server of the organisation.",
  "type": "string",
  "enum": [
   "own",
   "server"
  ]
 },
 "nativ:api/classifier-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-summary",
  "title": "ClassifierSummary",
  "description": "A classifier in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "key",
   "title",
   "source",
   "published",
   "draft",
   "needsRetraining",
   "counts",
   "training",
   "updatedAt",
   "archivedAt",
   "labels"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 120
      },
      "minProperties": 1
     }
    ],
    "description": "As people read it."
   },
   "source": {
    "$ref": "nativ:api/classifier-source"
   },
   "published": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the model in use; null when there is none."
   },
   "draft": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the newest draft that is newer than the model in use; null when there is none."
   },
   "needsRetraining": {
    "type": "boolean",
    "description": "Whether examples that the model in use learned from were erased since."
   },
   "counts": {
    "$ref": "nativ:api/classifier-counts"
   },
   "training": {
    "anyOf": [
     {
      "$ref": "nativ:api/classifier-training"
     },
     {
      "type": "null"
     }
    ],
    "description": "The last learning; null when there was none."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was changed last."
   },
   "archivedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it is put away: no flow can choose it any more; null while it is there."
   },
   "labels": {
    "type": "integer",
    "minimum": 0,
    "description": "How many labels it has."
   }
  }
 },
 "nativ:api/classifier-training": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-training",
  "title": "ClassifierTraining",
  "description": "A learning: one at a time for each classifier.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "state",
   "share",
   "problem",
   "startedBy",
   "startedAt",
   "endedAt",
   "model"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "state": {
    "type": "string",
    "enum": [
     "waiting",
     "running",
     "done",
     "failed",
     "cancelled"
    ],
    "title": "TrainingState"
   },
   "share": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "How much is done."
   },
   "problem": {
    "anyOf": [
     {
      "type": "string",
      "enum": [
       "tooFewLabels",
       "tooManyTexts",
       "outOfMemory",
       "tooLong",
       "tooLarge",
       "failed"
      ],
      "title": "TrainingProblem"
     },
     {
      "type": "null"
     }
    ],
    "description": "Why nothing was learned; null otherwise."
   },
   "startedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who; null when it is not to be shown any more."
   },
   "startedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was asked for."
   },
   "endedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null while it goes on."
   },
   "model": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the draft that came of it."
   }
  }
 },
 "nativ:api/classifier-tried": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-tried",
  "title": "ClassifierTried",
  "description": "What a model says of a text.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "model",
   "label",
   "probability",
   "runnersUp",
   "abstained",
   "words"
  ],
  "properties": {
   "model": {
    "type": "integer",
    "minimum": 1,
    "description": ""
   },
   "label": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when it abstains."
   },
   "probability": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": ""
   },
   "runnersUp": {
    "type": "array",
    "description": "Up to three others; the likeliest of all when it abstains.",
    "items": {
     "type": "object",
     "title": "LikelyLabel",
     "additionalProperties": false,
     "required": [
      "label",
      "probability"
     ],
     "properties": {
      "label": {
       "$ref": "nativ:common/key"
      },
      "probability": {
       "type": "number",
       "minimum": 0,
       "maximum": 1,
       "description": ""
      }
     }
    }
   },
   "abstained": {
    "anyOf": [
     {
      "type": "string",
      "enum": [
       "noText",
       "unsure",
       "unknown"
      ],
      "title": "Abstained"
     },
     {
      "type": "null"
     }
    ],
    "description": "Why it abstains: no words, not sure enough, or like nothing it knows."
   },
   "words": {
    "type": "array",
    "description": "The words that decided, the most telling first: for the label, or for the likeliest one.",
    "items": {
     "type": "object",
     "title": "TellingWord",
     "additionalProperties": false,
     "required": [
      "word",
      "weight"
     ],
     "properties": {
      "word": {
       "type": "string"
      },
      "weight": {
       "type": "number"
      }
     }
    }
   }
  }
 },
 "nativ:api/classifier-try": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier-try",
  "title": "ClassifierTry",
  "description": "A text to try. It is kept nowhere.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text"
  ],
  "properties": {
   "text": {
    "type": "string",
    "maxLength": 100000
   },
   "model": {
    "type": "integer",
    "minimum": 1,
    "description": "The number of the model to ask; the one in use when left out, else the newest."
   },
   "atLeast": {
    "type": "number",
    "minimum": 0,
    "maximum": 1
   }
  }
 },
 "nativ:api/classifier": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/classifier",
  "title": "Classifier",
  "description": "What finds out what a text is about: its labels, its settings, and where it stands.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "key",
   "title",
   "source",
   "published",
   "draft",
   "needsRetraining",
   "counts",
   "training",
   "updatedAt",
   "archivedAt",
   "labels",
   "reviewCorrections",
   "usesSealed",
   "atLeast",
   "server",
   "flows"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 120
      },
      "minProperties": 1
     }
    ],
    "description": "As people read it."
   },
   "source": {
    "$ref": "nativ:api/classifier-source"
   },
   "published": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the model in use; null when there is none."
   },
   "draft": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the newest draft that is newer than the model in use; null when there is none."
   },
   "needsRetraining": {
    "type": "boolean",
    "description": "Whether examples that the model in use learned from were erased since."
   },
   "counts": {
    "$ref": "nativ:api/classifier-counts"
   },
   "training": {
    "anyOf": [
     {
      "$ref": "nativ:api/classifier-training"
     },
     {
      "type": "null"
     }
    ],
    "description": "The last learning; null when there was none."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was changed last."
   },
   "archivedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it is put away: no flow can choose it any more; null while it is there."
   },
   "labels": {
    "type": "array",
    "description": "In the order in which people choose among them; those that were taken away stand last.",
    "items": {
     "$ref": "nativ:api/classifier-label"
    }
   },
   "reviewCorrections": {
    "type": "boolean",
    "description": "Whether somebody looks at corrections before they are learned from."
   },
   "usesSealed": {
    "type": "boolean",
    "description": "Whether sealed answers are read, and learned from."
   },
   "atLeast": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "How sure it has to be where a flow does not say; below that it abstains."
   },
   "server": {
    "anyOf": [
     {
      "$ref": "nativ:api/classifier-server"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null where none is set."
   },
   "flows": {
    "type": "array",
    "description": "The flows whose draft or published version asks it.",
    "items": {
     "type": "object",
     "title": "ClassifierFlow",
     "description": "A flow that asks it.",
     "additionalProperties": false,
     "required": [
      "key",
      "title"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      }
     }
    }
   }
  }
 },
 "nativ:api/cohort-invite": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/cohort-invite",
  "title": "CohortInvite",
  "description": "Invites people of a unit; all that are not yet invited when left out.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "userIds": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "Who.",
    "maxItems": 1000
   }
  }
 },
 "nativ:api/cohort-member": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/cohort-member",
  "title": "CohortMember",
  "description": "Somebody who is taught.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "userId",
   "name",
   "champion",
   "invitedAt",
   "practised",
   "attended",
   "passed",
   "standing"
  ],
  "properties": {
   "userId": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "description": "Their name."
   },
   "champion": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "Who teaches them."
   },
   "invitedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When they were invited."
   },
   "practised": {
    "type": "boolean",
    "description": "Whether they have begun a lesson."
   },
   "attended": {
    "type": "boolean",
    "description": "Whether they were at a session."
   },
   "passed": {
    "type": "boolean",
    "description": "Whether they passed every lesson that counts."
   },
   "standing": {
    "type": "string",
    "description": "Stuck: practised and not passed, with nothing new for seven days or three attempts that failed. Silent: nothing at all for seven days after the invitation.",
    "enum": [
     "invited",
     "practising",
     "stuck",
     "silent",
     "passed"
    ]
   }
  }
 },
 "nativ:api/comment-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/comment-create",
  "title": "CommentCreate",
  "description": "A remark to add.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text"
  ],
  "properties": {
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 20000,
    "description": "Plain text."
   },
   "mentions": {
    "type": "array",
    "maxItems": 20,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "People to call in. Somebody who does not see it and whom the writer may not show it to is not called; see 'unreached' of the answer."
   },
   "files": {
    "type": "array",
    "maxItems": 10,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "Files that you have uploaded for this group, whole."
   }
  }
 },
 "nativ:api/comment-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/comment-list",
  "title": "CommentList",
  "description": "A page of comments.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/comment"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/comment": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/comment",
  "title": "Comment",
  "description": "A remark in a discussion.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "author",
   "text",
   "createdAt",
   "editedAt",
   "reactions",
   "files"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "author": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who wrote it."
   },
   "text": {
    "type": "string",
    "description": "Plain text."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was written."
   },
   "editedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When its words were last changed; null if never."
   },
   "reactions": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/reaction-count"
    },
    "description": "Those that somebody gave, in a fixed order."
   },
   "files": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/item-file"
    }
   },
   "unreached": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "Only right after writing: who was mentioned and not called in, since they do not see this."
   }
  }
 },
 "nativ:api/concern": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/concern",
  "title": "Concern",
  "description": "Why an item is shown to somebody who does not see the whole group.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "user",
   "reason",
   "by",
   "givenAt",
   "until"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "user": {
    "$ref": "nativ:api/person"
   },
   "reason": {
    "type": "string",
    "enum": [
     "watch",
     "mention",
     "grant"
    ]
   },
   "by": {
    "$ref": "nativ:api/person",
    "description": "Who watches, mentioned or granted it."
   },
   "givenAt": {
    "type": "string",
    "format": "date-time",
    "description": "Since when."
   },
   "until": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When a grant ends; null when it does not."
   }
  }
 },
 "nativ:api/connector-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/connector-list",
  "title": "ConnectorList",
  "description": "A page of connectors.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/connector"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/connector-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/connector-patch",
  "title": "ConnectorPatch",
  "description": "Whether a connector is put away.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "archived"
  ],
  "properties": {
   "archived": {
    "type": "boolean",
    "description": "True puts it away: nothing goes out by it any more. False brings it back."
   }
  }
 },
 "nativ:api/connector-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/connector-set",
  "title": "ConnectorSet",
  "description": "Sets a connector.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "origin"
  ],
  "properties": {
   "origin": {
    "type": "string",
    "pattern": "^https?://[^/?#@\\\\\\s]+$",
    "maxLength": 300,
    "description": "Such as https://crm.example.org, without a path."
   },
   "headers": {
    "type": "object",
    "maxProperties": 20,
    "description": "What the system wants to see with every request, such as Authorization. Kept sealed and never shown; without it, what was set before stays.",
    "propertyNames": {
     "pattern": "^[A-Za-z0-9-]{1,64}$"
    },
    "additionalProperties": {
     "type": "string",
     "maxLength": 4000,
     "pattern": "^[\\t\\x20-\\x7e]*$"
    }
   }
  }
 },
 "nativ:api/connector-test": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/connector-test",
  "title": "ConnectorTest",
  "description": "Asks a system whether it is there.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "path"
  ],
  "properties": {
   "path": {
    "type": "string",
    "pattern": "^/(?![/\\\\])[^#\\s]*$",
    "maxLength": 500,
    "description": "What is asked for, such as /v1/models; nothing is sent there but what the connector shows with every request."
   }
  }
 },
 "nativ:api/connector-tested": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/connector-tested",
  "title": "ConnectorTested",
  "description": "How a system answered a test; never what it said.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "outcome",
   "status",
   "tookMs"
  ],
  "properties": {
   "outcome": {
    "type": "string",
    "enum": [
     "answered",
     "refused",
     "private-address",
     "redirected",
     "answer-too-large",
     "timed-out",
     "unreachable",
     "broken-answer",
     "resting"
    ],
    "description": "answered: with a good status. refused: with another one. resting: it has failed so often that it is left alone for half a minute."
   },
   "status": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ],
    "description": "The status of the answer; null without one."
   },
   "tookMs": {
    "type": "integer",
    "minimum": 0,
    "description": "How long it took, in milliseconds."
   }
  }
 },
 "nativ:api/connector": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/connector",
  "title": "Connector",
  "description": "A system outside that flows may call. What it wants to see, such as a token, is set and never shown.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "origin",
   "headers",
   "usedBy",
   "updatedAt",
   "archivedAt"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "origin": {
    "type": "string",
    "description": "Such as https://crm.example.org; requests go nowhere else."
   },
   "headers": {
    "anyOf": [
     {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "The names of what it shows with every request, such as Authorization, never what they hold; null where the names are not known."
   },
   "usedBy": {
    "type": "array",
    "items": {
     "title": "ConnectorUse",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "kind",
      "key",
      "title"
     ],
     "properties": {
      "kind": {
       "type": "string",
       "enum": [
        "flow",
        "classifier"
       ]
      },
      "key": {
       "$ref": "nativ:common/key"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      }
     },
     "description": "A flow, as it is drawn or published, or a classifier that goes by it."
    },
    "description": "What goes by it."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was set last."
   },
   "archivedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it is put away; null while it can be used."
   }
  }
 },
 "nativ:api/conversation-message": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/conversation-message",
  "title": "ConversationMessage",
  "description": "A message to the inquirer.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text"
  ],
  "properties": {
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 5000
   },
   "files": {
    "type": "array",
    "maxItems": 10,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "Ids of files that you have uploaded for this case."
   }
  }
 },
 "nativ:api/conversation": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/conversation",
  "title": "Conversation",
  "description": "The messages between the inquirer and the staff, and whether there is more to open.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "hasSealed",
   "mayWrite"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "title": "ConversationEntry",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "direction",
      "at",
      "author",
      "text"
     ],
     "properties": {
      "id": {
       "$ref": "nativ:common/id"
      },
      "direction": {
       "type": "string",
       "enum": [
        "toInquirer",
        "fromInquirer"
       ]
      },
      "at": {
       "type": "string",
       "format": "date-time"
      },
      "author": {
       "anyOf": [
        {
         "$ref": "nativ:api/person"
        },
        {
         "type": "null"
        }
       ],
       "description": "Who of the staff wrote it; null for what the flow or the inquirer wrote."
      },
      "text": {
       "anyOf": [
        {
         "$ref": "nativ:common/localized-text"
        },
        {
         "type": "null"
        }
       ],
       "description": "Null where it is sealed: open the conversation to read it."
      }
     }
    }
   },
   "hasSealed": {
    "type": "boolean",
    "description": "Whether something is sealed that the reader may open."
   },
   "mayWrite": {
    "type": "boolean",
    "description": "Whether the reader may write to the inquirer."
   }
  }
 },
 "nativ:api/digest-schedule": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/digest-schedule",
  "title": "DigestSchedule",
  "description": "How often an e-mail sums up what has not been read: never, at most each hour, each day, or each working day of the organisation.",
  "type": "string",
  "enum": [
   "off",
   "hourly",
   "daily",
   "workingDays"
  ]
 },
 "nativ:api/drawer-answer": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/drawer-answer",
  "title": "DrawerAnswer",
  "description": "How a call that waits is answered: with a status and a body, or as if it had failed.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "status": {
    "type": "integer",
    "minimum": 100,
    "maximum": 599
   },
   "body": {
    "type": [
     "object",
     "array",
     "string",
     "number",
     "boolean",
     "null"
    ],
    "description": "What the system would have answered."
   },
   "fails": {
    "type": "boolean",
    "const": true
   }
  },
  "minProperties": 1,
  "maxProperties": 2
 },
 "nativ:api/drawer-entry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/drawer-entry",
  "title": "DrawerEntry",
  "description": "Something that would have gone out of a practice room.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "kind",
   "state",
   "at",
   "instanceId",
   "nodeId",
   "to",
   "subject",
   "text",
   "request"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "kind": {
    "type": "string",
    "enum": [
     "message",
     "mail",
     "push",
     "httpCall",
     "modelCall"
    ],
    "description": "A message to the inquirer, a mail or a push to somebody of the room, a request to a system, a question to a model."
   },
   "state": {
    "type": "string",
    "enum": [
     "kept",
     "waiting",
     "answered",
     "moot"
    ],
    "description": "Kept back; a call that waits for an answer; one that was answered; one that nothing waits for any more."
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "By the clock of the room."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "nodeId": {
    "type": [
     "string",
     "null"
    ]
   },
   "to": {
    "type": [
     "string",
     "null"
    ],
    "description": "Who would have got it; null where that goes without saying."
   },
   "subject": {
    "anyOf": [
     {
      "$ref": "nativ:common/localized-text"
     },
     {
      "type": "null"
     }
    ]
   },
   "text": {
    "anyOf": [
     {
      "$ref": "nativ:common/localized-text"
     },
     {
      "type": "null"
     }
    ]
   },
   "request": {
    "anyOf": [
     {
      "$ref": "nativ:api/drawer-request"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/drawer-request": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/drawer-request",
  "title": "DrawerRequest",
  "description": "A request to a system outside that was kept back.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "connector",
   "method",
   "url",
   "body"
  ],
  "properties": {
   "connector": {
    "type": [
     "string",
     "null"
    ]
   },
   "method": {
    "type": "string"
   },
   "url": {
    "type": "string"
   },
   "body": {
    "type": [
     "object",
     "array",
     "string",
     "number",
     "boolean",
     "null"
    ],
    "description": "What it would have carried; null for nothing."
   }
  }
 },
 "nativ:api/drawer": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/drawer",
  "title": "Drawer",
  "description": "What would have gone out of a practice room, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/drawer-entry"
    }
   }
  }
 },
 "nativ:api/erasure-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/erasure-create",
  "title": "ErasureCreate",
  "description": "Erases an inquirer after the waiting time.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reference",
   "confirmation"
  ],
  "properties": {
   "reference": {
    "type": "string",
    "maxLength": 9,
    "description": "The reference of the submission."
   },
   "confirmation": {
    "type": "string",
    "maxLength": 40,
    "description": "The reference once more, typed."
   }
  }
 },
 "nativ:api/erasure-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/erasure-list",
  "title": "ErasureList",
  "description": "Erasures, the next first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/erasure"
    }
   }
  }
 },
 "nativ:api/erasure-preview": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/erasure-preview",
  "title": "ErasurePreview",
  "description": "What an erasure would destroy, and what it leaves.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reference",
   "counts",
   "stays"
  ],
  "properties": {
   "reference": {
    "type": "string"
   },
   "counts": {
    "type": "object",
    "additionalProperties": {
     "type": "integer"
    },
    "description": "How many rows would go or be emptied, by table."
   },
   "stays": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "What stays, as names: reference, times, form, flow, steps."
   }
  }
 },
 "nativ:api/erasure-reference": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/erasure-reference",
  "title": "ErasureReference",
  "description": "Which inquirer.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reference"
  ],
  "properties": {
   "reference": {
    "type": "string",
    "maxLength": 9,
    "description": "The reference of the submission."
   }
  }
 },
 "nativ:api/erasure": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/erasure",
  "title": "Erasure",
  "description": "That somebody is to be erased, or was. What they had said does not stand here.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "kind",
   "cause",
   "reference",
   "person",
   "requestedAt",
   "dueAt",
   "cancelledAt",
   "doneAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "kind": {
    "type": "string",
    "enum": [
     "inquirer",
     "person"
    ]
   },
   "cause": {
    "type": "string",
    "enum": [
     "inquirer",
     "staff",
     "retention",
     "command"
    ],
    "description": "Who asked for it: the inquirer, somebody of the staff, the rule of the form, or an operator."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of the submission; null for a person of the staff."
   },
   "person": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Somebody of the staff who is to be erased; null for an inquirer, and once it is done."
   },
   "requestedAt": {
    "type": "string",
    "format": "date-time"
   },
   "dueAt": {
    "type": "string",
    "format": "date-time",
    "description": "Not before this instant."
   },
   "cancelledAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "doneAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/example-origin": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/example-origin",
  "title": "ExampleOrigin",
  "description": "Where an example came from: typed, imported, or a correction of a sorting.",
  "type": "string",
  "enum": [
   "typed",
   "imported",
   "correction"
  ]
 },
 "nativ:api/example-row-counts": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/example-row-counts",
  "title": "ExampleRowCounts",
  "description": "How many rows of each kind.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "new",
   "exists",
   "repeated",
   "leftOut",
   "error"
  ],
  "properties": {
   "new": {
    "type": "integer",
    "minimum": 0
   },
   "exists": {
    "type": "integer",
    "minimum": 0
   },
   "repeated": {
    "type": "integer",
    "minimum": 0
   },
   "leftOut": {
    "type": "integer",
    "minimum": 0
   },
   "error": {
    "type": "integer",
    "minimum": 0
   }
  }
 },
 "nativ:api/example-row": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/example-row",
  "title": "ExampleRow",
  "description": "A row and what becomes of it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "line",
   "verdict",
   "label",
   "start",
   "error"
  ],
  "properties": {
   "line": {
    "type": "integer",
    "minimum": 1,
    "description": "Of the file, from 1."
   },
   "verdict": {
    "type": "string",
    "enum": [
     "new",
     "exists",
     "repeated",
     "leftOut",
     "error"
    ],
    "title": "ExampleVerdict",
    "description": "exists: here already. repeated: further up in the table. leftOut: its name stands for no label, as was said."
   },
   "label": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "The label that it gets; a new one's key with 'addLabels'."
   },
   "start": {
    "type": "string",
    "description": "The first 80 characters of its text."
   },
   "error": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "What is wrong, and what to do; null when nothing is."
   }
  }
 },
 "nativ:api/example-state": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/example-state",
  "title": "ExampleState",
  "description": "Whether it is learned from: accepted, waiting for review, or rejected.",
  "type": "string",
  "enum": [
   "accepted",
   "waiting",
   "rejected"
  ]
 },
 "nativ:api/feed-news": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/feed-news",
  "title": "FeedNews",
  "description": "How much others have written since.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "count"
  ],
  "properties": {
   "count": {
    "type": "integer",
    "minimum": 0,
    "maximum": 20,
    "description": "Up to 20."
   }
  }
 },
 "nativ:api/feed-reason": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/feed-reason",
  "title": "FeedReason",
  "description": "Why an entry stands in a feed: it calls you in, it is about a case in which you have a task, you wrote it, you watch it, you commented on it; an inquiry waits for its first answer; it is of a group of yours; it is new; several people take part.",
  "enum": [
   "mentioned",
   "myCase",
   "written",
   "watching",
   "commented",
   "waiting",
   "myGroup",
   "fresh",
   "interest"
  ]
 },
 "nativ:api/feed-why": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/feed-why",
  "title": "FeedWhy",
  "description": "A reason for which an entry stands where it stands, and how much of it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reason",
   "share"
  ],
  "properties": {
   "reason": {
    "$ref": "nativ:api/feed-reason"
   },
   "share": {
    "type": "integer",
    "minimum": 1,
    "maximum": 100,
    "description": "In percent."
   }
  }
 },
 "nativ:api/field-error": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/field-error",
  "title": "FieldError",
  "description": "One thing that is wrong with an input, and where.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "path",
   "message"
  ],
  "properties": {
   "path": {
    "type": "string",
    "description": "JSON Pointer to the place, such as '/email'; '' is the whole."
   },
   "message": {
    "type": "string",
    "description": "What is wrong and what to do, in the language of the form."
   }
  }
 },
 "nativ:api/file-entry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/file-entry",
  "title": "FileEntry",
  "description": "A file that is attached to a submission, a task or a message. Its bytes are at /api/v1/files/:file.",
  "type": "object",
  "required": [
   "id",
   "name",
   "mediaType",
   "size",
   "isSealed",
   "submission",
   "task",
   "message",
   "createdAt"
  ],
  "additionalProperties": false,
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": [
     "string",
     "null"
    ],
    "description": "Null where the file is sealed: opening it tells."
   },
   "mediaType": {
    "type": [
     "string",
     "null"
    ],
    "description": "What its first bytes say that it is."
   },
   "size": {
    "type": "integer",
    "minimum": 0,
    "description": "In bytes."
   },
   "isSealed": {
    "type": "boolean",
    "description": "Whether opening it is entered into the read log."
   },
   "submission": {
    "type": [
     "string",
     "null"
    ],
    "format": "uuid"
   },
   "task": {
    "type": [
     "string",
     "null"
    ],
    "format": "uuid"
   },
   "message": {
    "type": [
     "string",
     "null"
    ],
    "format": "uuid"
   },
   "createdAt": {
    "type": "string",
    "format": "date-time"
   }
  }
 },
 "nativ:api/file-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/file-list",
  "title": "FileList",
  "description": "The files of a case.",
  "type": "object",
  "required": [
   "items"
  ],
  "additionalProperties": false,
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/file-entry"
    }
   }
  }
 },
 "nativ:api/flow-backtest": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-backtest",
  "title": "FlowBacktest",
  "description": "Tries the draft of a flow, or a version of it, on the last real cases, a portion at a time.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "last"
  ],
  "properties": {
   "last": {
    "type": "integer",
    "minimum": 1,
    "maximum": 500,
    "description": "How many cases, counted from the newest, or from the case named below."
   },
   "version": {
    "type": "integer",
    "minimum": 1,
    "maximum": 2147483647,
    "description": "The number of the version to try; the draft when left out."
   },
   "afterInstanceId": {
    "$ref": "nativ:common/id",
    "description": "Goes on after this case: the 'nextInstanceId' of the answer before."
   }
  }
 },
 "nativ:api/flow-check": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-check",
  "title": "FlowCheck",
  "description": "What a check of a flow found.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "problems"
  ],
  "properties": {
   "problems": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/flow-problem"
    }
   }
  }
 },
 "nativ:api/flow-coverage": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-coverage",
  "title": "FlowCoverage",
  "description": "Which parts of a flow runs have come by.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "nodes",
   "edges",
   "untouchedNodes",
   "untouchedEdges"
  ],
  "properties": {
   "nodes": {
    "type": "integer",
    "minimum": 0,
    "description": "How many nodes the flow has."
   },
   "edges": {
    "type": "integer",
    "minimum": 0,
    "description": "How many edges the flow has."
   },
   "untouchedNodes": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "The ids of the nodes that no run came to."
   },
   "untouchedEdges": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "The ids of the edges that no run took."
   }
  }
 },
 "nativ:api/flow-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-create",
  "title": "FlowCreate",
  "description": "A new flow; it starts as a draft.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "nodes",
   "edges"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key",
    "description": "Names the flow in addresses."
   },
   "title": {
    "$ref": "nativ:flow/flow-document#/properties/title"
   },
   "nodes": {
    "$ref": "nativ:flow/flow-document#/properties/nodes"
   },
   "edges": {
    "$ref": "nativ:flow/flow-document#/properties/edges"
   },
   "settings": {
    "$ref": "nativ:flow/flow-document#/properties/settings"
   }
  }
 },
 "nativ:api/flow-edge-stats": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-edge-stats",
  "title": "FlowEdgeStats",
  "description": "How many times an edge was taken in the period. One that was not is left out.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "edgeId",
   "taken"
  ],
  "properties": {
   "edgeId": {
    "type": "string",
    "description": "The id of the edge."
   },
   "taken": {
    "type": "integer",
    "minimum": 1,
    "description": "How many times."
   }
  }
 },
 "nativ:api/flow-edit": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-edit",
  "title": "FlowEdit",
  "description": "A change of a flow that a program can make. It names nodes and edges by their ids, so that it still fits after other changes.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "kind"
  ],
  "properties": {
   "kind": {
    "type": "string",
    "enum": [
     "setDefaultEdge",
     "removeCondition",
     "removeDefault",
     "clearEdge",
     "moveOut",
     "removeEdge",
     "removeNode",
     "connectToEnd",
     "replaceText",
     "setSetting",
     "setType",
     "removeSetting",
     "addGuard",
     "addOtherwise",
     "removeRule"
    ],
    "description": "What to do. `replaceText` replaces whole words in the condition of the edge or the settings of the node; `addGuard` puts has(...) before the condition; `addOtherwise` and `removeRule` change a decision table."
   },
   "nodeId": {
    "type": "string",
    "description": "The node that is changed."
   },
   "edgeId": {
    "type": "string",
    "description": "The edge that is changed."
   },
   "setting": {
    "type": "string",
    "description": "The setting that is filled in or removed."
   },
   "from": {
    "type": "string",
    "description": "The text that is replaced."
   },
   "to": {
    "type": "string",
    "description": "What comes in its place: a text, the value of the setting, the type, or the path that is guarded."
   },
   "rule": {
    "type": "integer",
    "minimum": 1,
    "description": "The rule of a decision table, counted from 1."
   }
  }
 },
 "nativ:api/flow-editor-take": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-editor-take",
  "title": "FlowEditorTake",
  "description": "Takes the seat of the editor, or keeps it.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "force": {
    "type": "boolean",
    "description": "Takes over from somebody who has not answered for 20 seconds."
   }
  }
 },
 "nativ:api/flow-editor": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-editor",
  "title": "FlowEditor",
  "description": "Who edits the draft of a flow now, and who has asked to.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "editor",
   "request",
   "draftUpdatedAt"
  ],
  "properties": {
   "editor": {
    "anyOf": [
     {
      "type": "object",
      "title": "SeatHolder",
      "description": "",
      "additionalProperties": false,
      "required": [
       "person",
       "isMe",
       "isThisTab",
       "since",
       "lastSeenAt",
       "cameBy"
      ],
      "properties": {
       "person": {
        "$ref": "nativ:common/person-name"
       },
       "isMe": {
        "type": "boolean",
        "description": "Whether it is whoever asks, in whichever tab."
       },
       "isThisTab": {
        "type": "boolean",
        "description": "Whether it is the tab that the request names."
       },
       "since": {
        "type": "string",
        "format": "date-time",
        "description": "Since when they edit."
       },
       "lastSeenAt": {
        "type": "string",
        "format": "date-time",
        "description": "When their page was last heard of."
       },
       "cameBy": {
        "type": "string",
        "enum": [
         "free",
         "handOver",
         "force"
        ],
        "title": "SeatCameBy",
        "description": "Whether the seat was free, was handed to them, or was taken over since an ask went unanswered."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when nobody edits, or nothing was heard of them for a minute."
   },
   "request": {
    "anyOf": [
     {
      "type": "object",
      "title": "SeatRequest",
      "description": "",
      "additionalProperties": false,
      "required": [
       "person",
       "isMe",
       "isThisTab",
       "askedAt",
       "isDeclined",
       "forceInSeconds"
      ],
      "properties": {
       "person": {
        "$ref": "nativ:common/person-name"
       },
       "isMe": {
        "type": "boolean",
        "description": "Whether it is whoever asks, in whichever tab."
       },
       "isThisTab": {
        "type": "boolean",
        "description": "Whether it is the tab that the request names."
       },
       "askedAt": {
        "type": "string",
        "format": "date-time",
        "description": "When they asked to take over."
       },
       "isDeclined": {
        "type": "boolean",
        "description": "Whether whoever edits said: not now."
       },
       "forceInSeconds": {
        "type": "integer",
        "minimum": 0,
        "description": "In how many seconds they may take over without an answer; 0 for now. Counts only while nobody answered."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when nobody has asked, or two minutes ago."
   },
   "draftUpdatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When the draft last changed."
   }
  }
 },
 "nativ:api/flow-fix": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-fix",
  "title": "FlowFix",
  "description": "What can be done about a problem.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "message",
   "messages"
  ],
  "properties": {
   "message": {
    "type": "string",
    "description": "What to do, in English."
   },
   "messages": {
    "type": "object",
    "description": "The same sentence per language.",
    "additionalProperties": {
     "type": "string"
    }
   },
   "edit": {
    "$ref": "nativ:api/flow-edit",
    "description": "The change that makes the problem go away, where a program can make it."
   }
  }
 },
 "nativ:api/flow-live-groups": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-live-groups",
  "title": "FlowLiveGroups",
  "description": "For whom the version in use is live.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "version",
   "previousVersion",
   "rolloutId",
   "groups"
  ],
  "properties": {
   "version": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "The version in use."
   },
   "previousVersion": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "The version of those that are not ready; null while it is live for everybody."
   },
   "rolloutId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The roll-out that is under way, if one may see it."
   },
   "groups": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/localized-text"
    },
    "description": "The names of the groups that are ready, as far as one may know them."
   }
  }
 },
 "nativ:api/flow-match": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-match",
  "title": "FlowMatch",
  "description": "An inquiry that a condition holds for; none of its answers.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reference",
   "instanceId",
   "startedAt"
  ],
  "properties": {
   "reference": {
    "type": [
     "string",
     "null"
    ],
    "description": "Null for a run that no form has started."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null where no flow took the inquiry."
   },
   "startedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it came in."
   }
  }
 },
 "nativ:api/flow-matches-find": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-matches-find",
  "title": "FlowMatchesFind",
  "description": "A condition to try on the last inquiries.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "condition"
  ],
  "properties": {
   "condition": {
    "type": "string",
    "minLength": 1,
    "maxLength": 10000,
    "description": "As the edge of a flow has it, such as data.kind == 'legal'."
   },
   "form": {
    "$ref": "nativ:common/key",
    "description": "The form whose inquiries are looked at; that of the flow's start when left out."
   }
  }
 },
 "nativ:api/flow-matches": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-matches",
  "title": "FlowMatches",
  "description": "Which of the last inquiries a condition holds for, of those that whoever asks may see.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "of",
   "matching",
   "untold",
   "items"
  ],
  "properties": {
   "of": {
    "type": "integer",
    "minimum": 0,
    "description": "How many inquiries were looked at: the last 100, or all where there are fewer."
   },
   "matching": {
    "type": "integer",
    "minimum": 0,
    "description": "For how many of them the condition holds."
   },
   "untold": {
    "type": "integer",
    "minimum": 0,
    "description": "For how many nobody can tell: the condition reads a sealed answer, or one that has not come yet."
   },
   "items": {
    "type": "array",
    "description": "Those that the condition holds for, the newest first.",
    "items": {
     "$ref": "nativ:api/flow-match"
    }
   }
  }
 },
 "nativ:api/flow-migrate": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-migrate",
  "title": "FlowMigrate",
  "description": "Moves the runs of a flow that are under way to another version of it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "toVersion"
  ],
  "properties": {
   "toVersion": {
    "type": "integer",
    "minimum": 1,
    "maximum": 2147483647,
    "description": "The number of the version."
   },
   "fromVersion": {
    "type": "integer",
    "minimum": 1,
    "maximum": 2147483647,
    "description": "Only runs of this version; without it, those of every other version."
   },
   "mapping": {
    "type": "object",
    "description": "Per node id of the old version its id in the new one. A node that is left out keeps its id.",
    "maxProperties": 1000,
    "additionalProperties": {
     "type": "string",
     "maxLength": 100
    }
   },
   "dryRun": {
    "type": "boolean",
    "description": "Only says per run what would happen."
   },
   "afterInstanceId": {
    "$ref": "nativ:common/id",
    "description": "Goes on after this run: the 'nextInstanceId' of the answer before."
   }
  }
 },
 "nativ:api/flow-node-stats": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-node-stats",
  "title": "FlowNodeStats",
  "description": "What happens at a node of a flow. A node of which there is nothing to say is left out.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "nodeId",
   "waiting",
   "cases",
   "waitingSince",
   "entered",
   "timeSpent",
   "incidents"
  ],
  "properties": {
   "nodeId": {
    "type": "string",
    "description": "The id of the node."
   },
   "waiting": {
    "type": "integer",
    "minimum": 0,
    "description": "How many tokens stand here now. A run may stand at a node several times, as the entries of a list do."
   },
   "cases": {
    "type": "integer",
    "minimum": 0,
    "description": "How many runs stand here now."
   },
   "waitingSince": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when the one stands here that came first; null where none does, or where nobody knows."
   },
   "entered": {
    "type": "integer",
    "minimum": 0,
    "description": "How many times a run came here in the period."
   },
   "timeSpent": {
    "anyOf": [
     {
      "$ref": "nativ:api/time-spent"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null where no run that waited here went on in the period."
   },
   "incidents": {
    "type": "integer",
    "minimum": 0,
    "description": "Open incidents here now."
   }
  }
 },
 "nativ:api/flow-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-patch",
  "title": "FlowPatch",
  "description": "Changes to the draft of a flow; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "title": {
    "$ref": "nativ:flow/flow-document#/properties/title"
   },
   "nodes": {
    "$ref": "nativ:flow/flow-document#/properties/nodes"
   },
   "edges": {
    "$ref": "nativ:flow/flow-document#/properties/edges"
   },
   "settings": {
    "$ref": "nativ:flow/flow-document#/properties/settings"
   }
  },
  "minProperties": 1
 },
 "nativ:api/flow-problem": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-problem",
  "title": "FlowProblem",
  "description": "One thing that is wrong with a flow, and where.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "severity",
   "code",
   "message"
  ],
  "properties": {
   "severity": {
    "type": "string",
    "enum": [
     "error",
     "warning"
    ],
    "description": "An error forbids publishing; a warning does not."
   },
   "nodeId": {
    "type": "string"
   },
   "edgeId": {
    "type": "string"
   },
   "code": {
    "type": "string",
    "description": "Stable name of the kind of problem, such as condition.unknown-field."
   },
   "message": {
    "type": "string",
    "description": "What is wrong and what to do, in English."
   },
   "messages": {
    "type": "object",
    "description": "The same sentence per language.",
    "additionalProperties": {
     "type": "string"
    }
   },
   "setting": {
    "type": "string",
    "description": "The setting of the node that it is about, such as title, or body.0.variable."
   },
   "position": {
    "type": "object",
    "title": "FlowProblemPosition",
    "description": "Where in the text of the expression, counted from 1.",
    "additionalProperties": false,
    "required": [
     "line",
     "column",
     "length"
    ],
    "properties": {
     "line": {
      "type": "integer",
      "minimum": 1
     },
     "column": {
      "type": "integer",
      "minimum": 1
     },
     "length": {
      "type": "integer",
      "minimum": 0,
      "description": "How many characters it is about; 0 at the end."
     }
    }
   },
   "table": {
    "type": "object",
    "title": "FlowProblemTable",
    "description": "Where in a decision table, counted from 1.",
    "additionalProperties": false,
    "required": [
     "rules"
    ],
    "properties": {
     "rules": {
      "type": "array",
      "description": "The rules that it is about; none for a case that no rule fits.",
      "items": {
       "type": "integer",
       "minimum": 1
      }
     },
     "question": {
      "type": "integer",
      "minimum": 1,
      "description": "The column of the cell that it is about."
     },
     "cells": {
      "type": "array",
      "description": "For a case that no rule fits: the cells of a rule that would fit it.",
      "items": {
       "type": "string"
      }
     }
    }
   },
   "path": {
    "type": "array",
    "description": "The ids of the nodes of an example that shows it, in the order in which one comes to them.",
    "items": {
     "type": "string"
    }
   },
   "fix": {
    "$ref": "nativ:api/flow-fix",
    "description": "What can be done about it."
   }
  }
 },
 "nativ:api/flow-proof": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-proof",
  "title": "FlowProof",
  "description": "What the scenarios of a flow came to when a version of it was published.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "scenarios",
   "coverage"
  ],
  "properties": {
   "scenarios": {
    "type": "array",
    "items": {
     "type": "object",
     "title": "ProvenScenario",
     "additionalProperties": false,
     "required": [
      "id",
      "title",
      "passed"
     ],
     "properties": {
      "id": {
       "$ref": "nativ:common/id"
      },
      "title": {
       "$ref": "nativ:flow/scenario#/properties/title"
      },
      "passed": {
       "type": "boolean",
       "description": "Whether it passed; a broken one was accepted."
      }
     }
    }
   },
   "coverage": {
    "$ref": "nativ:api/flow-coverage"
   }
  }
 },
 "nativ:api/flow-publish-preview": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-publish-preview",
  "title": "FlowPublishPreview",
  "description": "What publishing a flow would meet: what runs stays on its version until it is moved.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "nextVersion",
   "publishedVersion",
   "running"
  ],
  "properties": {
   "nextVersion": {
    "type": "integer",
    "minimum": 1,
    "description": "The number that the version would have."
   },
   "publishedVersion": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the version in use."
   },
   "running": {
    "type": "array",
    "description": "The versions on which cases are under way, the newest first.",
    "items": {
     "type": "object",
     "title": "RunningOnVersion",
     "description": "",
     "additionalProperties": false,
     "required": [
      "version",
      "count"
     ],
     "properties": {
      "version": {
       "type": "integer",
       "minimum": 1
      },
      "count": {
       "type": "integer",
       "minimum": 1,
       "description": "As far as whoever asks may see them."
      }
     }
    }
   }
  }
 },
 "nativ:api/flow-publish": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-publish",
  "title": "FlowPublish",
  "description": "What goes with the publication of a flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "note": {
    "$ref": "nativ:common/version-note"
   },
   "acceptBrokenScenarios": {
    "type": "boolean",
    "default": false,
    "description": "Publishes although scenarios of the flow are broken; the version keeps which."
   },
   "liveFor": {
    "type": "string",
    "enum": [
     "everybody",
     "readyGroups"
    ],
    "default": "everybody",
    "description": "For whom new cases go by the version: everybody, or the groups that are ready. The others go on by the version before until their roll-out says that they are ready."
   }
  }
 },
 "nativ:api/flow-scenario-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-scenario-create",
  "title": "FlowScenarioCreate",
  "description": "A run to keep as a scenario of a flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "title",
   "startAt",
   "start",
   "moves",
   "expect"
  ],
  "properties": {
   "start": {
    "$ref": "nativ:flow/scenario-start"
   },
   "title": {
    "$ref": "nativ:flow/scenario#/properties/title"
   },
   "startAt": {
    "$ref": "nativ:flow/scenario#/properties/startAt"
   },
   "moves": {
    "$ref": "nativ:flow/scenario#/properties/moves"
   },
   "classifications": {
    "$ref": "nativ:flow/scenario#/properties/classifications"
   },
   "expect": {
    "$ref": "nativ:flow/scenario-expectation"
   }
  }
 },
 "nativ:api/flow-scenario-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-scenario-patch",
  "title": "FlowScenarioPatch",
  "description": "Changes to a scenario; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "minProperties": 1,
  "required": [],
  "properties": {
   "start": {
    "$ref": "nativ:flow/scenario-start"
   },
   "title": {
    "$ref": "nativ:flow/scenario#/properties/title"
   },
   "startAt": {
    "$ref": "nativ:flow/scenario#/properties/startAt"
   },
   "moves": {
    "$ref": "nativ:flow/scenario#/properties/moves"
   },
   "classifications": {
    "$ref": "nativ:flow/scenario#/properties/classifications"
   },
   "expect": {
    "$ref": "nativ:flow/scenario-expectation"
   }
  }
 },
 "nativ:api/flow-scenario-run": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-scenario-run",
  "title": "FlowScenarioRun",
  "description": "What came of running all scenarios of a flow against its draft.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "results",
   "coverage"
  ],
  "properties": {
   "results": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/scenario-result"
    }
   },
   "coverage": {
    "$ref": "nativ:api/flow-coverage",
    "description": "What all of them together have come by."
   }
  }
 },
 "nativ:api/flow-scenario-summary-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-scenario-summary-list",
  "title": "FlowScenarioSummaryList",
  "description": "A page of the scenarios of a flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/flow-scenario-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/flow-scenario-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-scenario-summary",
  "title": "FlowScenarioSummary",
  "description": "A scenario in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "moves",
   "end",
   "createdAt",
   "updatedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "$ref": "nativ:flow/scenario#/properties/title"
   },
   "moves": {
    "type": "integer",
    "minimum": 0,
    "description": "How many moves it has."
   },
   "end": {
    "$ref": "nativ:flow/scenario-end"
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was kept."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it last changed."
   },
   "lesson": {
    "$ref": "nativ:common/key",
    "description": "The lesson whose path it is; left out of what was kept by hand."
   }
  }
 },
 "nativ:api/flow-scenario": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-scenario",
  "title": "FlowScenario",
  "description": "A scenario that is kept with a flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "startAt",
   "start",
   "moves",
   "classifications",
   "expect",
   "createdAt",
   "updatedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "start": {
    "$ref": "nativ:flow/scenario-start"
   },
   "title": {
    "$ref": "nativ:flow/scenario#/properties/title"
   },
   "startAt": {
    "$ref": "nativ:flow/scenario#/properties/startAt"
   },
   "moves": {
    "$ref": "nativ:flow/scenario#/properties/moves"
   },
   "classifications": {
    "$ref": "nativ:flow/scenario#/properties/classifications"
   },
   "expect": {
    "$ref": "nativ:flow/scenario-expectation"
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was kept."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it last changed."
   }
  }
 },
 "nativ:api/flow-simulate": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-simulate",
  "title": "FlowSimulate",
  "description": "A run to try against the draft of a flow. Nothing leaves it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "startAt",
   "start"
  ],
  "properties": {
   "start": {
    "$ref": "nativ:flow/scenario-start"
   },
   "startAt": {
    "$ref": "nativ:flow/scenario#/properties/startAt"
   },
   "moves": {
    "$ref": "nativ:flow/scenario#/properties/moves"
   },
   "classifications": {
    "$ref": "nativ:flow/scenario#/properties/classifications"
   },
   "expect": {
    "$ref": "nativ:flow/scenario-expectation",
    "description": "What should come of it; left out to find out."
   }
  }
 },
 "nativ:api/flow-simulation": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-simulation",
  "title": "FlowSimulation",
  "description": "What came of a run that was tried.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "outcome",
   "steps",
   "hasMoreSteps"
  ],
  "properties": {
   "outcome": {
    "$ref": "nativ:api/scenario-outcome"
   },
   "steps": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/simulated-step"
    },
    "description": "The first 1,000 steps, in their order."
   },
   "hasMoreSteps": {
    "type": "boolean",
    "description": "Whether there were more."
   }
  }
 },
 "nativ:api/flow-start": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-start",
  "title": "FlowStart",
  "description": "Starts a run of a flow by hand.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "data": {
    "type": "object",
    "description": "The answers to the form of the start, where it has one."
   }
  }
 },
 "nativ:api/flow-stats": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-stats",
  "title": "FlowStats",
  "description": "How a flow runs: where its runs stand, how they went, how long it took. Only runs that the reader may see are counted, and nothing tells of others.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "flow",
   "version",
   "since",
   "totals",
   "versions",
   "nodes",
   "edges",
   "incidentKinds"
  ],
  "properties": {
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The key of the flow."
   },
   "version": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "The version whose runs are counted; null for all. A run belongs to the version that it is on now."
   },
   "since": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Where the period begins; null when it is everything there ever was."
   },
   "totals": {
    "$ref": "nativ:api/flow-totals"
   },
   "versions": {
    "type": "array",
    "description": "Every version, the newest first, also where one was asked for.",
    "items": {
     "$ref": "nativ:api/flow-version-totals"
    }
   },
   "nodes": {
    "type": "array",
    "description": "By node, over the versions that are counted.",
    "items": {
     "$ref": "nativ:api/flow-node-stats"
    }
   },
   "edges": {
    "type": "array",
    "description": "By edge, likewise.",
    "items": {
     "$ref": "nativ:api/flow-edge-stats"
    }
   },
   "incidentKinds": {
    "type": "array",
    "description": "What keeps runs from going on, the most frequent first.",
    "items": {
     "$ref": "nativ:api/incident-kind"
    }
   }
  }
 },
 "nativ:api/flow-summary-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-summary-list",
  "title": "FlowSummaryList",
  "description": "A page of flows.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/flow-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/flow-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-summary",
  "title": "FlowSummary",
  "description": "A flow in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "key",
   "status",
   "publishedVersion",
   "hasUnpublishedChanges",
   "createdAt",
   "updatedAt",
   "title"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "key": {
    "$ref": "nativ:common/key"
   },
   "status": {
    "type": "string",
    "enum": [
     "draft",
     "published"
    ],
    "description": "Whether any version has been published."
   },
   "publishedVersion": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the version in use; null for a draft."
   },
   "hasUnpublishedChanges": {
    "type": "boolean",
    "description": "Whether the draft differs from the published version."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was created."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When its draft last changed."
   },
   "title": {
    "$ref": "nativ:flow/flow-document#/properties/title"
   }
  }
 },
 "nativ:api/flow-surroundings": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-surroundings",
  "title": "FlowSurroundings",
  "description": "What surrounds the draft of a flow: all that it is checked against and rehearsed with. It holds designs, never a case.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "forms",
   "groups",
   "flows",
   "calendars",
   "classifiers"
  ],
  "properties": {
   "forms": {
    "type": "array",
    "description": "The published forms.",
    "items": {
     "title": "SurroundingForm",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "key",
      "document"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "document": {
       "$ref": "nativ:form/form-document"
      }
     }
    }
   },
   "groups": {
    "type": "array",
    "description": "The keys of all groups that a flow may name.",
    "items": {
     "$ref": "nativ:common/key"
    }
   },
   "flows": {
    "type": "array",
    "description": "The published flows.",
    "items": {
     "title": "SurroundingFlow",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "key",
      "document"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "document": {
       "$ref": "nativ:flow/flow-document"
      }
     }
    }
   },
   "calendars": {
    "type": "array",
    "description": "The calendars; 'default' is the workspace's own.",
    "items": {
     "title": "SurroundingCalendar",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "key",
      "calendar"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "calendar": {
       "$ref": "nativ:common/business-calendar"
      }
     }
    }
   },
   "classifiers": {
    "type": "array",
    "description": "The classifiers.",
    "items": {
     "title": "SurroundingClassifier",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "key",
      "title",
      "labels",
      "isReady",
      "readsSealed"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      },
      "labels": {
       "type": "array",
       "items": {
        "$ref": "nativ:api/sorting-label"
       }
      },
      "isReady": {
       "type": "boolean",
       "description": "Whether it has a published model, or a model server."
      },
      "readsSealed": {
       "type": "boolean",
       "description": "Whether it reads sealed answers."
      }
     }
    }
   }
  }
 },
 "nativ:api/flow-totals": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-totals",
  "title": "FlowTotals",
  "description": "Counts of the runs of a flow that the reader may see.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "running",
   "stuck",
   "started",
   "completed",
   "cancelled",
   "incidents"
  ],
  "properties": {
   "running": {
    "type": "integer",
    "minimum": 0,
    "description": "Under way now, those that stand still among them."
   },
   "stuck": {
    "type": "integer",
    "minimum": 0,
    "description": "Of those under way, how many have an open incident."
   },
   "started": {
    "type": "integer",
    "minimum": 0,
    "description": "Began in the period."
   },
   "completed": {
    "type": "integer",
    "minimum": 0,
    "description": "Came to their end in the period."
   },
   "cancelled": {
    "type": "integer",
    "minimum": 0,
    "description": "Were ended before their time in the period."
   },
   "incidents": {
    "type": "integer",
    "minimum": 0,
    "description": "Open incidents now."
   }
  }
 },
 "nativ:api/flow-version-summary-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-version-summary-list",
  "title": "FlowVersionSummaryList",
  "description": "A page of the versions of a flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/flow-version-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/flow-version-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-version-summary",
  "title": "FlowVersionSummary",
  "description": "A version of a flow in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "number",
   "publishedAt",
   "publishedBy",
   "note"
  ],
  "properties": {
   "number": {
    "type": "integer",
    "minimum": 1,
    "description": "Counts from 1."
   },
   "publishedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was published."
   },
   "publishedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who published it; null when nobody of the workspace did."
   },
   "note": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "What they wrote about it, for those who design; null for others, and where nothing was written."
   }
  }
 },
 "nativ:api/flow-version-totals": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-version-totals",
  "title": "FlowVersionTotals",
  "description": "Counts of the runs that are on one version of a flow now.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "number",
   "totals"
  ],
  "properties": {
   "number": {
    "type": "integer",
    "minimum": 1,
    "description": "The number of the version."
   },
   "totals": {
    "$ref": "nativ:api/flow-totals"
   }
  }
 },
 "nativ:api/flow-version": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow-version",
  "title": "FlowVersion",
  "description": "A published flow, frozen.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "flow",
   "number",
   "title",
   "nodes",
   "edges",
   "settings",
   "publishedAt",
   "publishedBy",
   "note"
  ],
  "properties": {
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The key of the flow."
   },
   "number": {
    "type": "integer",
    "minimum": 1,
    "description": "Counts from 1."
   },
   "title": {
    "$ref": "nativ:flow/flow-document#/properties/title"
   },
   "nodes": {
    "$ref": "nativ:flow/flow-document#/properties/nodes"
   },
   "edges": {
    "$ref": "nativ:flow/flow-document#/properties/edges"
   },
   "settings": {
    "$ref": "nativ:flow/flow-document#/properties/settings"
   },
   "publishedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was published."
   },
   "publishedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who published it; null when nobody of the workspace did."
   },
   "note": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "What they wrote about it, for those who design; null for others, and where nothing was written."
   }
  }
 },
 "nativ:api/flow": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/flow",
  "title": "Flow",
  "description": "A flow with its draft.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "key",
   "status",
   "publishedVersion",
   "hasUnpublishedChanges",
   "createdAt",
   "updatedAt",
   "title",
   "nodes",
   "edges",
   "settings"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "key": {
    "$ref": "nativ:common/key"
   },
   "status": {
    "type": "string",
    "enum": [
     "draft",
     "published"
    ],
    "description": "Whether any version has been published."
   },
   "publishedVersion": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the version in use; null for a draft."
   },
   "hasUnpublishedChanges": {
    "type": "boolean",
    "description": "Whether the draft differs from the published version."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was created."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When its draft last changed."
   },
   "title": {
    "$ref": "nativ:flow/flow-document#/properties/title"
   },
   "nodes": {
    "$ref": "nativ:flow/flow-document#/properties/nodes"
   },
   "edges": {
    "$ref": "nativ:flow/flow-document#/properties/edges"
   },
   "settings": {
    "$ref": "nativ:flow/flow-document#/properties/settings"
   }
  }
 },
 "nativ:api/form-check": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-check",
  "title": "FormCheck",
  "description": "What a check of a form found.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "problems"
  ],
  "properties": {
   "problems": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/form-problem"
    }
   }
  }
 },
 "nativ:api/form-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-create",
  "title": "FormCreate",
  "description": "A new form; it starts as a draft.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "schema"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key",
    "description": "Stands in its public address, /f/:form."
   },
   "title": {
    "$ref": "nativ:form/form-document#/properties/title"
   },
   "schema": {
    "$ref": "nativ:form/form-document#/properties/schema"
   },
   "uiSchema": {
    "$ref": "nativ:form/form-document#/properties/uiSchema"
   },
   "translations": {
    "$ref": "nativ:form/form-document#/properties/translations"
   },
   "settings": {
    "$ref": "nativ:form/form-document#/properties/settings"
   }
  }
 },
 "nativ:api/form-edit": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-edit",
  "title": "FormEdit",
  "description": "One change of a form document, as in JSON Patch (RFC 6902).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "op",
   "path"
  ],
  "properties": {
   "op": {
    "type": "string",
    "enum": [
     "add",
     "remove",
     "replace"
    ]
   },
   "path": {
    "type": "string",
    "description": "A JSON Pointer into the document."
   },
   "value": {
    "type": [
     "string",
     "number",
     "boolean",
     "object",
     "array",
     "null"
    ],
    "description": "What stands there afterwards."
   }
  }
 },
 "nativ:api/form-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-patch",
  "title": "FormPatch",
  "description": "Changes to the draft of a form; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "title": {
    "$ref": "nativ:form/form-document#/properties/title"
   },
   "schema": {
    "$ref": "nativ:form/form-document#/properties/schema"
   },
   "uiSchema": {
    "$ref": "nativ:form/form-document#/properties/uiSchema"
   },
   "translations": {
    "$ref": "nativ:form/form-document#/properties/translations"
   },
   "settings": {
    "$ref": "nativ:form/form-document#/properties/settings"
   }
  },
  "minProperties": 1
 },
 "nativ:api/form-problem": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-problem",
  "title": "FormProblem",
  "description": "One thing that is wrong with a form, and where.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "severity",
   "code",
   "path",
   "message",
   "messages"
  ],
  "properties": {
   "severity": {
    "type": "string",
    "enum": [
     "error",
     "warning"
    ],
    "description": "An error forbids publishing; a warning does not."
   },
   "code": {
    "type": "string",
    "description": "Stable name of the kind of problem, such as rule.never-fires."
   },
   "path": {
    "type": "string",
    "description": "A JSON Pointer into the document, such as /settings/rules/3/when; '' is the whole."
   },
   "ruleId": {
    "type": "string",
    "description": "The rule that it is about."
   },
   "pageId": {
    "type": "string",
    "description": "The page that it is about."
   },
   "question": {
    "$ref": "nativ:form/question-path",
    "description": "The question that it is about."
   },
   "message": {
    "type": "string",
    "description": "What is wrong, in English."
   },
   "messages": {
    "type": "object",
    "description": "The same sentence per language.",
    "additionalProperties": {
     "type": "string"
    }
   },
   "position": {
    "type": "object",
    "title": "FormProblemPosition",
    "description": "Where in the text of the expression, counted from 1.",
    "additionalProperties": false,
    "required": [
     "line",
     "column",
     "length"
    ],
    "properties": {
     "line": {
      "type": "integer",
      "minimum": 1
     },
     "column": {
      "type": "integer",
      "minimum": 1
     },
     "length": {
      "type": "integer",
      "minimum": 0,
      "description": "How many characters it is about; 0 at the end."
     }
    }
   },
   "fix": {
    "type": "object",
    "title": "FormFix",
    "description": "A change that makes the problem go away.",
    "additionalProperties": false,
    "required": [
     "messages",
     "edits"
    ],
    "properties": {
     "messages": {
      "type": "object",
      "description": "What it does, in a few words per language.",
      "additionalProperties": {
       "type": "string"
      }
     },
     "edits": {
      "type": "array",
      "items": {
       "$ref": "nativ:api/form-edit"
      }
     }
    }
   }
  }
 },
 "nativ:api/form-publish": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-publish",
  "title": "FormPublish",
  "description": "What goes with the publication of a form.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "note": {
    "$ref": "nativ:common/version-note"
   }
  }
 },
 "nativ:api/form-retention": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-retention",
  "title": "FormRetentionState",
  "description": "How long answers to a form are kept, and what is erased next, as far as the reader sees the cases.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "inForce",
   "next"
  ],
  "properties": {
   "inForce": {
    "anyOf": [
     {
      "type": "object",
      "title": "RetentionRule",
      "additionalProperties": false,
      "required": [
       "days",
       "warnDays"
      ],
      "properties": {
       "days": {
        "type": "integer"
       },
       "warnDays": {
        "type": "integer"
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "Of the published version; null when nothing is erased by itself."
   },
   "next": {
    "type": "array",
    "description": "Within 90 days, the next first, 50 at most.",
    "items": {
     "type": "object",
     "title": "ComingErasure",
     "additionalProperties": false,
     "required": [
      "reference",
      "instanceId",
      "dueAt",
      "isScheduled"
     ],
     "properties": {
      "reference": {
       "type": "string"
      },
      "instanceId": {
       "anyOf": [
        {
         "$ref": "nativ:common/id"
        },
        {
         "type": "null"
        }
       ],
       "description": "The case; null for a submission that no flow took up."
      },
      "dueAt": {
       "type": "string",
       "format": "date-time"
      },
      "isScheduled": {
       "type": "boolean",
       "description": "Whether it stands in the list of erasures; until then it is reckoned from the rule."
      }
     }
    }
   }
  }
 },
 "nativ:api/form-summary-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-summary-list",
  "title": "FormSummaryList",
  "description": "A page of forms.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/form-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/form-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-summary",
  "title": "FormSummary",
  "description": "A form in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "key",
   "status",
   "publishedVersion",
   "hasUnpublishedChanges",
   "createdAt",
   "updatedAt",
   "title",
   "public"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "key": {
    "$ref": "nativ:common/key"
   },
   "status": {
    "type": "string",
    "enum": [
     "draft",
     "published"
    ],
    "description": "Whether any version has been published."
   },
   "publishedVersion": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the version in use; null for a draft."
   },
   "hasUnpublishedChanges": {
    "type": "boolean",
    "description": "Whether the draft differs from the published version."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was created."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When its draft last changed."
   },
   "title": {
    "$ref": "nativ:form/form-document#/properties/title"
   },
   "public": {
    "type": "boolean",
    "description": "Whether the form has a public page."
   }
  }
 },
 "nativ:api/form-version-summary-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-version-summary-list",
  "title": "FormVersionSummaryList",
  "description": "A page of the versions of a form.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/form-version-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/form-version-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-version-summary",
  "title": "FormVersionSummary",
  "description": "A version of a form in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "number",
   "publishedAt",
   "publishedBy",
   "note"
  ],
  "properties": {
   "number": {
    "type": "integer",
    "minimum": 1,
    "description": "Counts from 1."
   },
   "publishedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was published."
   },
   "publishedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who published it; null when nobody of the workspace did."
   },
   "note": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "What they wrote about it, for those who design; null for others, and where nothing was written."
   }
  }
 },
 "nativ:api/form-version": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form-version",
  "title": "FormVersion",
  "description": "A published form, frozen.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "form",
   "number",
   "title",
   "schema",
   "uiSchema",
   "translations",
   "settings",
   "publishedAt",
   "publishedBy",
   "note"
  ],
  "properties": {
   "form": {
    "$ref": "nativ:common/key",
    "description": "The key of the form."
   },
   "number": {
    "type": "integer",
    "minimum": 1,
    "description": "Counts from 1."
   },
   "title": {
    "$ref": "nativ:form/form-document#/properties/title"
   },
   "schema": {
    "$ref": "nativ:form/form-document#/properties/schema"
   },
   "uiSchema": {
    "$ref": "nativ:form/form-document#/properties/uiSchema"
   },
   "translations": {
    "$ref": "nativ:form/form-document#/properties/translations"
   },
   "settings": {
    "$ref": "nativ:form/form-document#/properties/settings"
   },
   "publishedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was published."
   },
   "publishedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/person-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who published it; null when nobody of the workspace did."
   },
   "note": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "What they wrote about it, for those who design; null for others, and where nothing was written."
   },
   "warnings": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/form-problem"
    },
    "description": "What the check found and did not forbid; only in the answer to publishing."
   }
  }
 },
 "nativ:api/form": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/form",
  "title": "Form",
  "description": "A form with its draft.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "key",
   "status",
   "publishedVersion",
   "hasUnpublishedChanges",
   "createdAt",
   "updatedAt",
   "title",
   "schema",
   "uiSchema",
   "translations",
   "settings"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "key": {
    "$ref": "nativ:common/key"
   },
   "status": {
    "type": "string",
    "enum": [
     "draft",
     "published"
    ],
    "description": "Whether any version has been published."
   },
   "publishedVersion": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the version in use; null for a draft."
   },
   "hasUnpublishedChanges": {
    "type": "boolean",
    "description": "Whether the draft differs from the published version."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was created."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When its draft last changed."
   },
   "title": {
    "$ref": "nativ:form/form-document#/properties/title"
   },
   "schema": {
    "$ref": "nativ:form/form-document#/properties/schema"
   },
   "uiSchema": {
    "$ref": "nativ:form/form-document#/properties/uiSchema"
   },
   "translations": {
    "$ref": "nativ:form/form-document#/properties/translations"
   },
   "settings": {
    "$ref": "nativ:form/form-document#/properties/settings"
   }
  }
 },
 "nativ:api/gathering-answer": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/gathering-answer",
  "title": "GatheringAnswer",
  "description": "Whether the reader comes.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "answer"
  ],
  "properties": {
   "answer": {
    "type": "string",
    "enum": [
     "going",
     "maybe",
     "declined"
    ]
   }
  }
 },
 "nativ:api/gathering-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/gathering-create",
  "title": "GatheringCreate",
  "description": "An event to invite to.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "group",
   "title",
   "startsAt"
  ],
  "properties": {
   "group": {
    "$ref": "nativ:common/key",
    "description": "The group in which it stands."
   },
   "title": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "description": {
    "type": "string",
    "maxLength": 20000
   },
   "place": {
    "type": "string",
    "maxLength": 500
   },
   "startsAt": {
    "type": "string",
    "format": "date-time"
   },
   "endsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "After its beginning."
   },
   "places": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "maximum": 100000
     },
     {
      "type": "null"
     }
    ],
    "description": "How many can come; null for any number."
   },
   "people": {
    "type": "array",
    "maxItems": 100,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "People to invite."
   }
  }
 },
 "nativ:api/gathering-invite": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/gathering-invite",
  "title": "GatheringInvite",
  "description": "Whom to invite.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "people"
  ],
  "properties": {
   "people": {
    "type": "array",
    "maxItems": 100,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "People to invite.",
    "minItems": 1
   }
  }
 },
 "nativ:api/gathering-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/gathering-list",
  "title": "GatheringList",
  "description": "A page of events.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/gathering-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/gathering-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/gathering-patch",
  "title": "GatheringPatch",
  "description": "What is to be said otherwise of an event.",
  "type": "object",
  "additionalProperties": false,
  "minProperties": 1,
  "properties": {
   "title": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "description": {
    "type": "string",
    "maxLength": 20000
   },
   "place": {
    "type": "string",
    "maxLength": 500
   },
   "startsAt": {
    "type": "string",
    "format": "date-time"
   },
   "endsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "After its beginning."
   },
   "places": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "maximum": 100000
     },
     {
      "type": "null"
     }
    ],
    "description": "How many can come; null for any number."
   }
  }
 },
 "nativ:api/gathering-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/gathering-summary",
  "title": "GatheringSummary",
  "description": "An event that people come to, in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "place",
   "startsAt",
   "endsAt",
   "group",
   "createdBy",
   "places",
   "going",
   "myAnswer",
   "archivedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "type": "string"
   },
   "place": {
    "type": "string"
   },
   "startsAt": {
    "type": "string",
    "format": "date-time"
   },
   "endsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null where nobody said."
   },
   "group": {
    "$ref": "nativ:api/group-name"
   },
   "createdBy": {
    "$ref": "nativ:api/person",
    "description": "Who invites."
   },
   "places": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "maximum": 100000
     },
     {
      "type": "null"
     }
    ],
    "description": "How many can come; null for any number."
   },
   "going": {
    "type": "integer",
    "minimum": 0,
    "description": "How many come."
   },
   "myAnswer": {
    "anyOf": [
     {
      "$ref": "nativ:common/participant-answer"
     },
     {
      "type": "null"
     }
    ],
    "description": "What the reader has answered; null for whoever was not invited and has not answered."
   },
   "archivedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it is called off."
   }
  }
 },
 "nativ:api/gathering": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/gathering",
  "title": "Gathering",
  "description": "An event that people come to, whole.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "place",
   "startsAt",
   "endsAt",
   "group",
   "createdBy",
   "places",
   "going",
   "myAnswer",
   "archivedAt",
   "description",
   "participants",
   "may"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "type": "string"
   },
   "place": {
    "type": "string"
   },
   "startsAt": {
    "type": "string",
    "format": "date-time"
   },
   "endsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null where nobody said."
   },
   "group": {
    "$ref": "nativ:api/group-name"
   },
   "createdBy": {
    "$ref": "nativ:api/person",
    "description": "Who invites."
   },
   "places": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "maximum": 100000
     },
     {
      "type": "null"
     }
    ],
    "description": "How many can come; null for any number."
   },
   "going": {
    "type": "integer",
    "minimum": 0,
    "description": "How many come."
   },
   "myAnswer": {
    "anyOf": [
     {
      "$ref": "nativ:common/participant-answer"
     },
     {
      "type": "null"
     }
    ],
    "description": "What the reader has answered; null for whoever was not invited and has not answered."
   },
   "archivedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it is called off."
   },
   "description": {
    "type": "string"
   },
   "participants": {
    "type": "array",
    "items": {
     "title": "Participant",
     "description": "Somebody who was invited or has answered.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "person",
      "answer"
     ],
     "properties": {
      "person": {
       "$ref": "nativ:api/person"
      },
      "answer": {
       "$ref": "nativ:common/participant-answer"
      }
     }
    },
    "description": "Who comes first, then who may, who has not answered, and who does not; at most 500."
   },
   "may": {
    "title": "GatheringPermissions",
    "description": "What the reader may do with it now.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "answer",
     "invite",
     "edit"
    ],
    "properties": {
     "answer": {
      "type": "boolean",
      "description": "Whether the reader may say whether they come."
     },
     "invite": {
      "type": "boolean"
     },
     "edit": {
      "type": "boolean",
      "description": "Whether the reader may change it, call it off, and strike people off."
     }
    }
   },
   "unreached": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "After inviting: those who do not see the event, and whom the reader may not show it to."
   }
  }
 },
 "nativ:api/grant-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/grant-create",
  "title": "GrantCreate",
  "description": "Shows an item to a member of its group.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "user"
  ],
  "properties": {
   "user": {
    "$ref": "nativ:common/id",
    "description": "A member of the group."
   },
   "until": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it ends by itself; without it, it does not."
   }
  }
 },
 "nativ:api/group-archive": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-archive",
  "title": "GroupArchive",
  "description": "Puts a group to rest.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "moveOpenTasksTo": {
    "$ref": "nativ:common/key",
    "description": "The group that takes over its open tasks; without it, a group with open tasks is not archived."
   }
  }
 },
 "nativ:api/group-board": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-board",
  "title": "GroupBoard",
  "description": "The board of a group: how much stands in each column, and the beginning of it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "columns"
  ],
  "properties": {
   "columns": {
    "type": "array",
    "items": {
     "title": "GroupBoardColumn",
     "type": "object",
     "additionalProperties": false,
     "description": "One column of a board.",
     "required": [
      "column",
      "groupStatus",
      "count",
      "items",
      "nextCursor"
     ],
     "properties": {
      "column": {
       "$ref": "nativ:common/board-column"
      },
      "groupStatus": {
       "anyOf": [
        {
         "$ref": "nativ:common/key"
        },
        {
         "type": "null"
        }
       ],
       "description": "Of a column in progress, which of the group's own statuses; null where the group has none."
      },
      "count": {
       "type": "integer",
       "minimum": 0,
       "description": "How many stand in it, of those that you may see."
      },
      "items": {
       "type": "array",
       "items": {
        "$ref": "nativ:api/group-item"
       }
      },
      "nextCursor": {
       "anyOf": [
        {
         "type": "string"
        },
        {
         "type": "null"
        }
       ],
       "description": "For the rest of it: ?column= with this as ?cursor= at the items of the group."
      }
     }
    }
   }
  }
 },
 "nativ:api/group-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-create",
  "title": "GroupCreate",
  "description": "A new group; whoever creates it manages it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "name"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "name": {
    "$ref": "nativ:common/localized-text"
   },
   "description": {
    "$ref": "nativ:common/localized-text"
   },
   "access": {
    "type": "string",
    "enum": [
     "open",
     "closed",
     "classified"
    ],
    "description": "open: the whole workspace reads it; closed: its members do; classified: a classified member sees only what concerns them."
   }
  }
 },
 "nativ:api/group-entry-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-entry-list",
  "title": "GroupEntryList",
  "description": "A page of the history of a group.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/group-entry"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/group-entry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-entry",
  "title": "GroupEntry",
  "description": "A change in the history of a group: who did what, without content.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "at",
   "actor",
   "action",
   "detail"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When it happened."
   },
   "actor": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who did it."
   },
   "action": {
    "type": "string",
    "description": "In the past tense, the noun first, such as 'member.added'."
   },
   "detail": {
    "type": "object",
    "description": "Ids, roles and kinds of what was changed.",
    "additionalProperties": {
     "type": [
      "string",
      "null"
     ]
    }
   }
  }
 },
 "nativ:api/group-item-change-outcomes": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-item-change-outcomes",
  "title": "GroupItemChangeOutcomes",
  "description": "What became of each change, in the same order.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "outcomes"
  ],
  "properties": {
   "outcomes": {
    "type": "array",
    "items": {
     "title": "GroupItemChangeOutcome",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "problem"
     ],
     "description": "What became of one change.",
     "properties": {
      "id": {
       "$ref": "nativ:common/id"
      },
      "problem": {
       "anyOf": [
        {
         "$ref": "nativ:api/problem"
        },
        {
         "type": "null"
        }
       ],
       "description": "Why it was refused; null when it was made."
      }
     }
    }
   }
  }
 },
 "nativ:api/group-item-changes": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-item-changes",
  "title": "GroupItemChanges",
  "description": "Changes to tasks of a group, made one after the other: each succeeds or is refused by itself.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "changes"
  ],
  "properties": {
   "changes": {
    "type": "array",
    "minItems": 1,
    "maxItems": 50,
    "items": {
     "title": "GroupItemChange",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id"
     ],
     "minProperties": 2,
     "maxProperties": 2,
     "description": "A task, and the one thing that is to change about it.",
     "properties": {
      "id": {
       "$ref": "nativ:common/id"
      },
      "assigneeId": {
       "anyOf": [
        {
         "$ref": "nativ:common/id"
        },
        {
         "type": "null"
        }
       ],
       "description": "Who is to do it; null gives it back to the group."
      },
      "column": {
       "$ref": "nativ:common/board-column",
       "description": "Where it is to stand: 'inProgress' takes a task that nobody has, 'new' gives back what is yours, 'done' completes it."
      },
      "groupStatus": {
       "$ref": "nativ:common/key",
       "description": "One of the group's own statuses: as 'inProgress', with this one."
      },
      "addLabels": {
       "type": "array",
       "maxItems": 50,
       "uniqueItems": true,
       "items": {
        "$ref": "nativ:common/key"
       },
       "description": "Labels of the group that it is to be marked with too."
      },
      "removeLabels": {
       "type": "array",
       "maxItems": 50,
       "uniqueItems": true,
       "items": {
        "$ref": "nativ:common/key"
       },
       "description": "Labels that it is no longer to be marked with."
      },
      "group": {
       "$ref": "nativ:common/key",
       "description": "The group that it goes to."
      },
      "dueAt": {
       "anyOf": [
        {
         "type": "string",
         "format": "date-time"
        },
        {
         "type": "null"
        }
       ],
       "description": "When it is due; null for no date."
      },
      "archived": {
       "type": "boolean",
       "description": "Whether it is put away."
      }
     }
    }
   }
  }
 },
 "nativ:api/group-item-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-item-list",
  "title": "GroupItemList",
  "description": "A page of what a group has to do, or of its events.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/group-item"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/group-item": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-item",
  "title": "GroupItem",
  "description": "Something of a group in its board, its table, its calendar or its timeline: a task, or an event that people come to.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "kind",
   "id",
   "title",
   "column",
   "groupStatus",
   "labels",
   "assignee",
   "createdBy",
   "reference",
   "instanceId",
   "hasForm",
   "isVote",
   "isArchived",
   "createdAt",
   "startsAt",
   "dueAt",
   "followUpAt",
   "endsAt",
   "completedAt",
   "place"
  ],
  "properties": {
   "kind": {
    "type": "string",
    "enum": [
     "task",
     "gathering"
    ],
    "description": "'gathering' is an event that people come to."
   },
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What is to be done, or what takes place."
   },
   "column": {
    "anyOf": [
     {
      "$ref": "nativ:common/board-column",
      "description": "Where it stands on the board; null for an event, and for a task that was taken back."
     },
     {
      "type": "null"
     }
    ]
   },
   "groupStatus": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "Which of the group's own statuses a task in progress stands in, by its key."
   },
   "labels": {
    "type": "array",
    "maxItems": 50,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/key"
    },
    "description": "The group's labels that it is marked with, by their keys."
   },
   "assignee": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who does it; null while anybody in the group may take it."
   },
   "createdBy": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who wrote it; null for what a flow made."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of the submission it is about, for those who see that."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The case it belongs to; null for what somebody wrote on their own."
   },
   "hasForm": {
    "type": "boolean",
    "description": "Whether it is completed by filling in a form."
   },
   "isVote": {
    "type": "boolean",
    "description": "Whether it is completed with a decision."
   },
   "isArchived": {
    "type": "boolean",
    "description": "Whether it was put away."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time"
   },
   "startsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When work on it is to begin, or when the event begins."
     },
     {
      "type": "null"
     }
    ]
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When it is due."
     },
     {
      "type": "null"
     }
    ]
   },
   "followUpAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When somebody wants to come back to it."
     },
     {
      "type": "null"
     }
    ]
   },
   "endsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When the event ends."
     },
     {
      "type": "null"
     }
    ]
   },
   "completedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When it was completed."
     },
     {
      "type": "null"
     }
    ]
   },
   "place": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Where the event takes place."
   }
  }
 },
 "nativ:api/group-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-list",
  "title": "GroupList",
  "description": "A page of groups.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/group"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/group-load": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-load",
  "title": "GroupLoad",
  "description": "The open tasks of a group.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "group",
   "open",
   "unclaimed",
   "late",
   "capacity"
  ],
  "properties": {
   "group": {
    "$ref": "nativ:api/group-name"
   },
   "open": {
    "type": "integer",
    "minimum": 0,
    "description": "Open tasks."
   },
   "unclaimed": {
    "type": "integer",
    "minimum": 0,
    "description": "Of these nobody has taken."
   },
   "late": {
    "type": "integer",
    "minimum": 0,
    "description": "Of these are past due."
   },
   "capacity": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "How many its people can have at once; null where one of them has no limit."
   }
  }
 },
 "nativ:api/group-name": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-name",
  "title": "GroupName",
  "description": "A group, as others refer to it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "name"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "name": {
    "$ref": "nativ:common/localized-text"
   }
  }
 },
 "nativ:api/group-option": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-option",
  "title": "GroupOption",
  "description": "A status or a label that a group gives to its items.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "name",
   "colour"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "name": {
    "$ref": "nativ:common/localized-text"
   },
   "colour": {
    "type": "string",
    "enum": [
     "gray",
     "red",
     "orange",
     "yellow",
     "green",
     "teal",
     "blue",
     "purple",
     "pink"
    ]
   }
  }
 },
 "nativ:api/group-settings-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-settings-patch",
  "title": "GroupSettingsPatch",
  "description": "What is to change about a group; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "name": {
    "$ref": "nativ:common/localized-text"
   },
   "description": {
    "$ref": "nativ:common/localized-text"
   },
   "access": {
    "type": "string",
    "enum": [
     "open",
     "closed",
     "classified"
    ],
    "description": "open: the whole workspace reads it; closed: its members do; classified: a classified member sees only what concerns them."
   },
   "statuses": {
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "nativ:api/group-option"
    },
    "description": "The whole list."
   },
   "calendar": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "The key of the calendar by which its people work; null for the workspace's own."
   },
   "labels": {
    "type": "array",
    "maxItems": 50,
    "items": {
     "$ref": "nativ:api/group-option"
    },
    "description": "The whole list."
   },
   "defaultView": {
    "$ref": "nativ:common/group-view",
    "description": "What its page shows first."
   }
  }
 },
 "nativ:api/group-settings": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-settings",
  "title": "GroupSettings",
  "description": "What a group is set to, and what the reader may do in it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "name",
   "description",
   "access",
   "statuses",
   "labels",
   "calendar",
   "archivedAt",
   "myRole",
   "manages",
   "mayJoin",
   "defaultView"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "name": {
    "$ref": "nativ:common/localized-text"
   },
   "description": {
    "$ref": "nativ:common/localized-text"
   },
   "access": {
    "type": "string",
    "enum": [
     "open",
     "closed",
     "classified"
    ],
    "description": "open: the whole workspace reads it; closed: its members do; classified: a classified member sees only what concerns them."
   },
   "statuses": {
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "nativ:api/group-option"
    },
    "description": "The columns of its board, in their order."
   },
   "calendar": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "The key of the calendar by which its people work; null for the workspace's own."
   },
   "labels": {
    "type": "array",
    "maxItems": 50,
    "items": {
     "$ref": "nativ:api/group-option"
    },
    "description": "What its items may be marked with."
   },
   "archivedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it was put to rest; null while it is in use."
   },
   "myRole": {
    "anyOf": [
     {
      "$ref": "nativ:common/membership-role"
     },
     {
      "type": "null"
     }
    ],
    "description": "My role in it; null when I am not a member."
   },
   "manages": {
    "type": "boolean",
    "description": "Whether I decide on its settings and members."
   },
   "mayJoin": {
    "type": "boolean",
    "description": "Whether I may join it of my own accord."
   },
   "defaultView": {
    "$ref": "nativ:common/group-view",
    "description": "What its page shows first."
   }
  }
 },
 "nativ:api/group-timeline": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group-timeline",
  "title": "GroupTimeline",
  "description": "Who does what in a group, and when.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "people",
   "nextCursor"
  ],
  "properties": {
   "people": {
    "type": "array",
    "items": {
     "title": "GroupTimelinePerson",
     "type": "object",
     "additionalProperties": false,
     "description": "Somebody of the group and what they have in hand there.",
     "required": [
      "person",
      "role",
      "openTasks",
      "most",
      "absences",
      "items"
     ],
     "properties": {
      "person": {
       "$ref": "nativ:api/person"
      },
      "role": {
       "$ref": "nativ:common/membership-role"
      },
      "openTasks": {
       "type": "integer",
       "minimum": 0,
       "description": "How many open tasks of this group they have, of those that you may see; 'items' may hold fewer."
      },
      "most": {
       "anyOf": [
        {
         "type": "integer",
         "minimum": 0
        },
        {
         "type": "null"
        }
       ],
       "description": "How many open tasks they are to have at most, for those who may know; null where nobody set it."
      },
      "absences": {
       "type": "array",
       "description": "When they are away in that time, for those who may know.",
       "items": {
        "title": "GroupTimelineAbsence",
        "type": "object",
        "additionalProperties": false,
        "required": [
         "fromOn",
         "toOn"
        ],
        "properties": {
         "fromOn": {
          "type": "string",
          "format": "date"
         },
         "toOn": {
          "type": "string",
          "format": "date"
         }
        }
       }
      },
      "items": {
       "type": "array",
       "items": {
        "$ref": "nativ:api/group-item"
       },
       "description": "Their open tasks of that time, the most urgent first."
      }
     }
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= for the next people; null after the last."
   }
  }
 },
 "nativ:api/group": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/group",
  "title": "Group",
  "description": "Where work and posts live.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "key",
   "name",
   "description",
   "access",
   "myRole",
   "openTasks",
   "defaultView",
   "statuses",
   "labels"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "key": {
    "$ref": "nativ:common/key"
   },
   "name": {
    "$ref": "nativ:common/localized-text"
   },
   "description": {
    "$ref": "nativ:common/localized-text"
   },
   "access": {
    "type": "string",
    "enum": [
     "open",
     "closed",
     "classified"
    ],
    "description": "open: the whole workspace reads it; closed: its members do; classified: a classified member sees only what concerns them."
   },
   "myRole": {
    "anyOf": [
     {
      "$ref": "nativ:common/membership-role"
     },
     {
      "type": "null"
     }
    ],
    "description": "My role in it; null when I am not a member."
   },
   "openTasks": {
    "type": "integer",
    "minimum": 0,
    "description": "How many open tasks in it I may see."
   },
   "statuses": {
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "nativ:api/group-option"
    },
    "description": "What it calls the steps of what is in progress, in their order: columns of its board."
   },
   "labels": {
    "type": "array",
    "maxItems": 50,
    "items": {
     "$ref": "nativ:api/group-option"
    },
    "description": "What its tasks may be marked with."
   },
   "defaultView": {
    "$ref": "nativ:common/group-view",
    "description": "What its page shows first."
   }
  }
 },
 "nativ:api/hand-over": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/hand-over",
  "title": "HandOver",
  "description": "What somebody holds that others have to take over before their account can be closed.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "openTasks",
   "isLastAdmin",
   "groups"
  ],
  "properties": {
   "openTasks": {
    "type": "integer",
    "minimum": 0
   },
   "isLastAdmin": {
    "type": "boolean"
   },
   "groups": {
    "type": "array",
    "description": "Groups that only they manage.",
    "items": {
     "title": "GroupHandOver",
     "description": "A group, and who could manage it.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "group",
      "candidates"
     ],
     "properties": {
      "group": {
       "$ref": "nativ:api/group-name"
      },
      "candidates": {
       "type": "array",
       "items": {
        "$ref": "nativ:api/person"
       }
      }
     }
    }
   }
  }
 },
 "nativ:api/held-submission-discard": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/held-submission-discard",
  "title": "HeldSubmissionDiscard",
  "description": "Why a submission is taken out of the queue.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reason"
  ],
  "properties": {
   "reason": {
    "type": "string",
    "minLength": 1,
    "maxLength": 300
   }
  }
 },
 "nativ:api/held-submission-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/held-submission-list",
  "title": "HeldSubmissionList",
  "description": "A page of submissions in quarantine.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/held-submission"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/held-submission-page": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/held-submission-page",
  "title": "HeldSubmissionPage",
  "description": "A submission in quarantine with its answers, and the form that it filled.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "reference",
   "form",
   "formTitle",
   "flags",
   "status",
   "heldAt",
   "decidedBy",
   "decidedAt",
   "reason",
   "erasureAt",
   "submission",
   "formDocument"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "type": "string"
   },
   "form": {
    "$ref": "nativ:common/key"
   },
   "formTitle": {
    "$ref": "nativ:common/localized-text"
   },
   "flags": {
    "type": "array",
    "items": {
     "type": "string",
     "enum": [
      "honeypot",
      "tooFast",
      "noToken",
      "noProof",
      "usedProof"
     ]
    },
    "description": "What made it look like a machine's."
   },
   "status": {
    "type": "string",
    "enum": [
     "waiting",
     "released",
     "discarded"
    ]
   },
   "heldAt": {
    "type": "string",
    "format": "date-time"
   },
   "decidedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "decidedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "reason": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Why it was discarded."
   },
   "erasureAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it will be erased if nobody releases it."
   },
   "submission": {
    "$ref": "nativ:api/submission"
   },
   "formDocument": {
    "$ref": "nativ:api/task-form"
   }
  }
 },
 "nativ:api/held-submission-released": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/held-submission-released",
  "title": "HeldSubmissionReleased",
  "description": "That a submission was let pass.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId"
  ],
  "properties": {
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The instance that it started; null where no flow handles its form."
   }
  }
 },
 "nativ:api/held-submission": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/held-submission",
  "title": "HeldSubmission",
  "description": "A submission that waits in quarantine, or did: stored and acknowledged, but its flow starts only when somebody lets it pass.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "reference",
   "form",
   "formTitle",
   "flags",
   "status",
   "heldAt",
   "decidedBy",
   "decidedAt",
   "reason",
   "erasureAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "type": "string"
   },
   "form": {
    "$ref": "nativ:common/key"
   },
   "formTitle": {
    "$ref": "nativ:common/localized-text"
   },
   "flags": {
    "type": "array",
    "items": {
     "type": "string",
     "enum": [
      "honeypot",
      "tooFast",
      "noToken",
      "noProof",
      "usedProof"
     ]
    },
    "description": "What made it look like a machine's."
   },
   "status": {
    "type": "string",
    "enum": [
     "waiting",
     "released",
     "discarded"
    ]
   },
   "heldAt": {
    "type": "string",
    "format": "date-time"
   },
   "decidedBy": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "decidedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "reason": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Why it was discarded."
   },
   "erasureAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it will be erased if nobody releases it."
   }
  }
 },
 "nativ:api/help-flow-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/help-flow-list",
  "title": "HelpFlowList",
  "description": "The flows that help can be written for.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/help-flow"
    }
   }
  }
 },
 "nativ:api/help-flow": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/help-flow",
  "title": "HelpFlow",
  "description": "A flow that help can be written for, with its steps and the forms that are filled in there.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "steps",
   "lost",
   "forms"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "steps": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "name"
     ],
     "properties": {
      "id": {
       "type": "string",
       "minLength": 1,
       "maxLength": 200
      },
      "name": {
       "$ref": "nativ:common/localized-text"
      }
     }
    }
   },
   "lost": {
    "type": "array",
    "description": "Steps of earlier versions that the published one has no more.",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "name",
      "since",
      "maybe"
     ],
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "$ref": "nativ:common/localized-text"
      },
      "since": {
       "type": "integer",
       "description": "The version that was the first without it."
      },
      "maybe": {
       "type": "array",
       "description": "The steps that it may have become.",
       "items": {
        "type": "string"
       }
      }
     }
    }
   },
   "forms": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "key",
      "title"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      }
     }
    }
   }
  }
 },
 "nativ:api/help-link": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/help-link",
  "title": "HelpLink",
  "description": "What a tip or an article belongs to: a screen, a form, a flow or one step of it.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "screen": {
    "type": "string",
    "pattern": "^/(\\$?[a-zA-Z]+(-[a-zA-Z]+)*(/\\$?[a-zA-Z]+(-[a-zA-Z]+)*)*)?$",
    "maxLength": 120
   },
   "flow": {
    "$ref": "nativ:common/key"
   },
   "nodeId": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "form": {
    "$ref": "nativ:common/key"
   }
  }
 },
 "nativ:api/help-place": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/help-place",
  "title": "HelpPlace",
  "description": "Where somebody is who may need help: the step, and the texts of its forms that a masked picture may show.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "flow",
   "version",
   "node",
   "labels",
   "tips",
   "articles",
   "teaches"
  ],
  "properties": {
   "flow": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "key",
       "title"
      ],
      "properties": {
       "key": {
        "$ref": "nativ:common/key"
       },
       "title": {
        "$ref": "nativ:common/localized-text"
       }
      }
     },
     {
      "type": "null"
     }
    ]
   },
   "version": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ]
   },
   "node": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "id",
       "name"
      ],
      "properties": {
       "id": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
       },
       "name": {
        "$ref": "nativ:common/localized-text"
       }
      }
     },
     {
      "type": "null"
     }
    ]
   },
   "labels": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Labels of questions, never an option or an answer."
   },
   "tips": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "text",
      "leavesAfter"
     ],
     "properties": {
      "id": {
       "$ref": "nativ:common/id"
      },
      "text": {
       "$ref": "nativ:common/localized-text"
      },
      "leavesAfter": {
       "anyOf": [
        {
         "type": "integer"
        },
        {
         "type": "null"
        }
       ],
       "description": "How often more you use the screen before you know it; null at a step, where what was done is counted here."
      }
     }
    },
    "description": "Those that the reader does not know yet."
   },
   "articles": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "key",
      "title"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      }
     }
    }
   },
   "teaches": {
    "type": "boolean",
    "description": "Whether there is any lesson to take."
   }
  }
 },
 "nativ:api/help-settings": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/help-settings",
  "title": "HelpSettings",
  "description": "How the help line works.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "passOnHours"
  ],
  "properties": {
   "passOnHours": {
    "type": "integer",
    "minimum": 1,
    "maximum": 80,
    "description": "After how many working hours a question goes on to the next champion."
   }
  }
 },
 "nativ:api/history-entry-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/history-entry-list",
  "title": "HistoryEntryList",
  "description": "A page of the history of a run.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/history-entry"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/history-entry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/history-entry",
  "title": "HistoryEntry",
  "description": "One thing that happened in a run.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "sequence",
   "at",
   "kind"
  ],
  "properties": {
   "sequence": {
    "type": "integer",
    "minimum": 1,
    "description": "Counts from 1 within the run."
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When it happened."
   },
   "kind": {
    "type": "string",
    "description": "What happened, in the past tense, such as taskCompleted."
   },
   "nodeId": {
    "type": "string"
   },
   "edgeId": {
    "type": "string"
   },
   "detail": {
    "type": "object",
    "description": "What else is known about it.",
    "additionalProperties": true
   },
   "nodeName": {
    "$ref": "nativ:common/localized-text",
    "description": "What is written on the node; left out where nothing is, or the version of now lacks it."
   },
   "nodeType": {
    "type": "string",
    "description": "The type of the node, such as userTask; left out where the version of now lacks it."
   },
   "edgeName": {
    "$ref": "nativ:common/localized-text",
    "description": "What is written on the edge; left out where nothing is."
   },
   "cause": {
    "title": "HistoryCause",
    "description": "What set off this entry and those up to the next that has a cause.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "description": "start, or the command that was given, such as fireTimer or migrate."
     },
     "by": {
      "anyOf": [
       {
        "$ref": "nativ:api/person"
       },
       {
        "type": "null"
       }
      ],
      "description": "Who started, cancelled, withdrew, mended or moved the run; left out for all else, null where the reader does not know them."
     },
     "how": {
      "type": "string",
      "description": "What was decided about an incident or a withdrawn step: retry, skip, setVariables, cancel or drop."
     },
     "reason": {
      "type": "string",
      "description": "Why, as the person wrote it."
     },
     "toVersion": {
      "type": "integer",
      "description": "The number of the version that the run was moved to."
     }
    }
   }
  }
 },
 "nativ:api/incident-action": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/incident-action",
  "title": "IncidentAction",
  "description": "What can be done about an incident: the work of the node again, on after the node, variables and then the work again, or the end of the run.",
  "type": "string",
  "enum": [
   "retry",
   "skip",
   "setVariables",
   "cancel"
  ]
 },
 "nativ:api/incident-kind": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/incident-kind",
  "title": "IncidentKind",
  "description": "Open incidents of one kind at one node.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "nodeId",
   "code",
   "count"
  ],
  "properties": {
   "nodeId": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Where; null when they are not about one node."
   },
   "code": {
    "type": "string",
    "description": "Stable name of the kind, such as expression.failed."
   },
   "count": {
    "type": "integer",
    "minimum": 1,
    "description": "How many are open."
   }
  }
 },
 "nativ:api/incident-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/incident-list",
  "title": "IncidentList",
  "description": "A page of incidents.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/incident"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/incident-resolve": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/incident-resolve",
  "title": "IncidentResolve",
  "description": "What to do about an incident.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "action"
  ],
  "properties": {
   "action": {
    "$ref": "nativ:api/incident-action"
   },
   "edgeId": {
    "type": "string",
    "maxLength": 100,
    "description": "With skip, the edge by which to go on, where the node has several."
   },
   "variables": {
    "type": "object",
    "description": "With setVariables, the values by the names that expressions read as vars.<name>.",
    "maxProperties": 100,
    "propertyNames": {
     "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
     "maxLength": 64
    }
   },
   "reason": {
    "type": "string",
    "maxLength": 500,
    "description": "Why, for the history; names nobody and repeats no answer."
   }
  }
 },
 "nativ:api/incident": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/incident",
  "title": "Incident",
  "description": "Something that keeps one branch of a run from going on, and what can be done about it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "instanceId",
   "flow",
   "flowTitle",
   "nodeId",
   "reference",
   "code",
   "message",
   "expected",
   "found",
   "options",
   "raisedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The key of the flow."
   },
   "flowTitle": {
    "$ref": "nativ:common/localized-text"
   },
   "nodeId": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Where the branch stands; null when it is not about one node."
   },
   "code": {
    "type": "string",
    "description": "Stable name of the kind of incident, such as expression.failed."
   },
   "message": {
    "type": "string",
    "description": "What was expected, what was found and what to do, in English; never the content of an answer."
   },
   "expected": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ]
   },
   "found": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ]
   },
   "options": {
    "type": "array",
    "description": "What can be done about it.",
    "items": {
     "$ref": "nativ:api/incident-action"
    }
   },
   "raisedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it came up."
   },
   "nodeName": {
    "$ref": "nativ:common/localized-text",
    "description": "What is written on the node; left out where nothing is."
   },
   "nodeType": {
    "type": "string",
    "description": "The type of the node, such as userTask."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of the submission that the run is about."
   }
  }
 },
 "nativ:api/instance-cancel": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/instance-cancel",
  "title": "InstanceCancel",
  "description": "Ends a run before its time.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reason"
  ],
  "properties": {
   "reason": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500,
    "description": "Why, for the history; names nobody and repeats no answer."
   }
  }
 },
 "nativ:api/instance-message": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/instance-message",
  "title": "InstanceMessage",
  "description": "A message from outside for a run that waits for it, or will.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "name"
  ],
  "properties": {
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 100,
    "description": "The name that nodes wait for, such as reply."
   },
   "key": {
    "type": "string",
    "maxLength": 200,
    "description": "Tells apart waits for messages of one name."
   },
   "data": {
    "description": "What the message says."
   },
   "messageId": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "description": "A message that comes twice with the same id counts once."
   }
  }
 },
 "nativ:api/instance-migrate": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/instance-migrate",
  "title": "InstanceMigrate",
  "description": "Moves a run to another version of its flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "toVersion"
  ],
  "properties": {
   "toVersion": {
    "type": "integer",
    "minimum": 1,
    "maximum": 2147483647,
    "description": "The number of the version."
   },
   "mapping": {
    "type": "object",
    "description": "Per node id of the old version its id in the new one. A node that is left out keeps its id.",
    "maxProperties": 1000,
    "additionalProperties": {
     "type": "string",
     "maxLength": 100
    }
   },
   "dryRun": {
    "type": "boolean",
    "description": "Only says what would happen."
   }
  }
 },
 "nativ:api/instance-started": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/instance-started",
  "title": "InstanceStarted",
  "description": "The run that was started.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId"
  ],
  "properties": {
   "instanceId": {
    "$ref": "nativ:common/id"
   }
  }
 },
 "nativ:api/instance-summary-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/instance-summary-list",
  "title": "InstanceSummaryList",
  "description": "A page of runs.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/instance-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/instance-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/instance-summary",
  "title": "InstanceSummary",
  "description": "A run of a flow in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "status",
   "flow",
   "flowTitle",
   "flowVersion",
   "reference",
   "startedAt",
   "endedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "status": {
    "$ref": "nativ:common/instance-status"
   },
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The key of the flow."
   },
   "flowTitle": {
    "$ref": "nativ:common/localized-text"
   },
   "flowVersion": {
    "type": "integer",
    "minimum": 1,
    "description": ""
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of the submission that started it."
   },
   "startedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it started."
   },
   "endedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When it ended."
     },
     {
      "type": "null"
     }
    ]
   },
   "waitingSince": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it stands at the node that was asked for; null where nobody knows, left out where no node was asked for."
   }
  }
 },
 "nativ:api/instance": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/instance",
  "title": "Instance",
  "description": "A run of a flow, whole.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "status",
   "flow",
   "flowTitle",
   "flowVersion",
   "submission",
   "submissionForm",
   "tokens",
   "variables",
   "incident",
   "incidents",
   "tasks",
   "startedAt",
   "endedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "status": {
    "$ref": "nativ:common/instance-status"
   },
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The key of the flow."
   },
   "flowTitle": {
    "$ref": "nativ:common/localized-text"
   },
   "flowVersion": {
    "type": "integer",
    "minimum": 1,
    "description": ""
   },
   "submission": {
    "anyOf": [
     {
      "$ref": "nativ:api/submission"
     },
     {
      "type": "null"
     }
    ]
   },
   "submissionForm": {
    "anyOf": [
     {
      "$ref": "nativ:api/task-form"
     },
     {
      "type": "null"
     }
    ],
    "description": "The form version that the submission filled."
   },
   "tokens": {
    "type": "array",
    "description": "Where the run stands.",
    "items": {
     "title": "InstanceToken",
     "description": "One place where a run stands.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "nodeId",
      "watches",
      "waitsFor"
     ],
     "properties": {
      "id": {
       "type": "string"
      },
      "nodeId": {
       "type": "string"
      },
      "nodeName": {
       "$ref": "nativ:common/localized-text",
       "description": "What is written on the node; left out where nothing is."
      },
      "nodeType": {
       "type": "string",
       "description": "The type of the node, such as userTask."
      },
      "watches": {
       "anyOf": [
        {
         "type": "string"
        },
        {
         "type": "null"
        }
       ],
       "description": "The id of the token that it watches, for an event attached to a node; otherwise null."
      },
      "waitsFor": {
       "title": "InstanceWait",
       "description": "What it waits for, so that no run stands still without a reason that somebody can see.",
       "type": "object",
       "additionalProperties": false,
       "required": [
        "kind"
       ],
       "properties": {
        "kind": {
         "type": "string",
         "enum": [
          "task",
          "approval",
          "timer",
          "message",
          "condition",
          "job",
          "call",
          "join",
          "items",
          "turn",
          "incident"
         ],
         "description": "A task of a person, votes, a time, a message, a condition, the answer of a system outside, the end of a called run, other branches, the entries of a list, its turn, or an operator."
        },
        "taskIds": {
         "type": "array",
         "items": {
          "$ref": "nativ:common/id"
         },
         "description": "Of a task or an approval: the open tasks that the reader may see."
        },
        "until": {
         "type": "string",
         "format": "date-time",
         "description": "Of a timer, or the time-out of an approval: when it is due."
        },
        "message": {
         "type": "string",
         "description": "The name of the message."
        },
        "connector": {
         "type": "string",
         "description": "The key of the connector of the system that was asked."
        },
        "flow": {
         "$ref": "nativ:common/localized-text",
         "description": "The title of the flow that was called."
        },
        "instanceId": {
         "$ref": "nativ:common/id",
         "description": "The called run, where it has begun and the reader may see it."
        },
        "done": {
         "type": "integer",
         "description": "How many have voted, or how many entries are done."
        },
        "of": {
         "type": "integer",
         "description": "How many are asked, or how many entries there are."
        }
       }
      }
     }
    }
   },
   "variables": {
    "type": "object",
    "description": "data, tasks and vars, as conditions read them."
   },
   "incident": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": true
     },
     {
      "type": "null"
     }
    ],
    "description": "What went wrong, when the status is incident."
   },
   "incidents": {
    "type": "array",
    "description": "What keeps it from going on, the oldest first; also what the engine does not know of, such as a job that was given up.",
    "items": {
     "$ref": "nativ:api/incident"
    }
   },
   "tasks": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/task-summary"
    }
   },
   "startedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it started."
   },
   "endedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When it ended."
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/invitation-accept": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/invitation-accept",
  "title": "InvitationAccept",
  "description": "Accepts an invitation.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "token",
   "name",
   "password"
  ],
  "properties": {
   "token": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "description": "The part after # of the one-time link."
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "pattern": "\\S"
   },
   "password": {
    "type": "string",
    "minLength": 10,
    "maxLength": 128
   }
  }
 },
 "nativ:api/invitation-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/invitation-create",
  "title": "InvitationCreate",
  "description": "Invites somebody.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "email",
   "name",
   "role",
   "language"
  ],
  "properties": {
   "email": {
    "type": "string",
    "format": "email",
    "maxLength": 254
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "pattern": "\\S"
   },
   "role": {
    "$ref": "nativ:common/workspace-role"
   },
   "language": {
    "$ref": "nativ:common/language"
   }
  }
 },
 "nativ:api/invitation-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/invitation-list",
  "title": "InvitationList",
  "description": "Invitations that are open, the latest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/invitation"
    }
   }
  }
 },
 "nativ:api/invitation-offer": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/invitation-offer",
  "title": "InvitationOffer",
  "description": "What an invitation is to.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "email",
   "name",
   "role",
   "organization",
   "hasAccount"
  ],
  "properties": {
   "email": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "role": {
    "$ref": "nativ:common/workspace-role"
   },
   "organization": {
    "$ref": "nativ:common/localized-text"
   },
   "hasAccount": {
    "type": "boolean",
    "description": "Whether this address signs in here already, for another work space: then its password is asked for."
   }
  }
 },
 "nativ:api/invitation-sent": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/invitation-sent",
  "title": "InvitationSent",
  "description": "An invitation on its way.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "invitation",
   "link"
  ],
  "properties": {
   "invitation": {
    "$ref": "nativ:api/invitation"
   },
   "link": {
    "type": [
     "string",
     "null"
    ],
    "description": "To hand over, where this server sends no mail; it is shown this once."
   }
  }
 },
 "nativ:api/invitation": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/invitation",
  "title": "Invitation",
  "description": "An invitation that was not accepted yet.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "email",
   "name",
   "role",
   "language",
   "invitedBy",
   "createdAt",
   "expiresAt",
   "isExpired"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "email": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "role": {
    "$ref": "nativ:common/workspace-role"
   },
   "language": {
    "$ref": "nativ:common/language"
   },
   "invitedBy": {
    "type": "string",
    "description": "The name of the admin."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time"
   },
   "expiresAt": {
    "type": "string",
    "format": "date-time"
   },
   "isExpired": {
    "type": "boolean"
   }
  }
 },
 "nativ:api/item-file": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/item-file",
  "title": "ItemFile",
  "description": "A file that is attached to a post or a comment. Its bytes are at /api/v1/files/:file.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name",
   "mediaType",
   "size"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string"
   },
   "mediaType": {
    "type": "string",
    "description": "What its first bytes say that it is."
   },
   "size": {
    "type": "integer",
    "minimum": 0,
    "description": "In bytes."
   }
  }
 },
 "nativ:api/item-move": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/item-move",
  "title": "ItemMove",
  "description": "Where an item is to go.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "group"
  ],
  "properties": {
   "group": {
    "$ref": "nativ:common/key",
    "description": "The group that it goes to."
   },
   "from": {
    "$ref": "nativ:common/key",
    "description": "For a case that stands in several groups: the one that it leaves."
   }
  }
 },
 "nativ:api/item-standing": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/item-standing",
  "title": "ItemStanding",
  "description": "How the reader stands to an item, and for a manager also who else it is shown to.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "watching",
   "mayGrant",
   "mayMove",
   "concerns"
  ],
  "properties": {
   "watching": {
    "type": "boolean"
   },
   "mayGrant": {
    "type": "boolean",
    "description": "Whether I may show it to a classified member."
   },
   "mayMove": {
    "type": "boolean",
    "description": "Whether I may move it to another group in which I work."
   },
   "concerns": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/concern"
    },
    "description": "Mine, and for a manager those of everybody."
   }
  }
 },
 "nativ:api/kept-file-add": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/kept-file-add",
  "title": "KeptFileAdd",
  "description": "Files to keep with a task that no flow made, or with an event.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "files"
  ],
  "properties": {
   "files": {
    "type": "array",
    "maxItems": 10,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "Files that you have uploaded for its group, whole."
   }
  }
 },
 "nativ:api/kept-file-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/kept-file-list",
  "title": "KeptFileList",
  "description": "The files that are kept with a task that no flow made, or with an event.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "mayAdd"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "file",
      "by",
      "addedAt",
      "mayRemove"
     ],
     "properties": {
      "file": {
       "$ref": "nativ:api/item-file"
      },
      "by": {
       "$ref": "nativ:api/person",
       "description": "Who added it."
      },
      "addedAt": {
       "type": "string",
       "format": "date-time"
      },
      "mayRemove": {
       "type": "boolean",
       "description": "Whether you may take it away."
      }
     }
    }
   },
   "mayAdd": {
    "type": "boolean",
    "description": "Whether you may add files."
   }
  }
 },
 "nativ:api/ledger-entry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/ledger-entry",
  "title": "LedgerEntry",
  "description": "What was taught or decided, to whom, by whom, when.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "at",
   "kind",
   "person",
   "by",
   "group",
   "what",
   "result"
  ],
  "properties": {
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When."
   },
   "kind": {
    "type": "string",
    "description": "An attempt at a lesson, a session, or a sign-off and its withdrawal.",
    "enum": [
     "attempt",
     "session",
     "signOff",
     "withdrawal"
    ]
   },
   "person": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "To whom."
   },
   "by": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "By whom."
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:common/localized-text"
     },
     {
      "type": "null"
     }
    ],
    "description": "The unit."
   },
   "what": {
    "type": "string",
    "description": "The lesson, the place or the note."
   },
   "result": {
    "anyOf": [
     {
      "type": "string",
      "description": "",
      "enum": [
       "passed",
       "failed",
       "finished",
       "begun",
       "attended",
       "missed"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "What came of it."
   }
  }
 },
 "nativ:api/ledger": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/ledger",
  "title": "Ledger",
  "description": "What was taught in a roll-out, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/ledger-entry"
    },
    "description": "At most a thousand."
   }
  }
 },
 "nativ:api/lesson-attempt-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-attempt-create",
  "title": "LessonAttemptCreate",
  "description": "Begins to take a lesson.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "mode"
  ],
  "properties": {
   "mode": {
    "$ref": "nativ:api/lesson-attempt-mode"
   }
  }
 },
 "nativ:api/lesson-attempt-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-attempt-list",
  "title": "LessonAttemptList",
  "description": "The reader's attempts at a lesson, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/lesson-attempt"
    }
   }
  }
 },
 "nativ:api/lesson-attempt-mode": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-attempt-mode",
  "title": "LessonAttemptMode",
  "description": "guided: with guidance in place. alone: the same without. assessment: without hints, and it counts.",
  "type": "string",
  "enum": [
   "guided",
   "alone",
   "assessment"
  ]
 },
 "nativ:api/lesson-attempt-started": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-attempt-started",
  "title": "LessonAttemptStarted",
  "description": "A lesson that has begun, in a practice room of its own.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "room",
   "mode"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "room": {
    "$ref": "nativ:common/id"
   },
   "mode": {
    "$ref": "nativ:api/lesson-attempt-mode"
   }
  }
 },
 "nativ:api/lesson-attempt": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-attempt",
  "title": "LessonAttempt",
  "description": "One time that somebody took a lesson.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "lesson",
   "mode",
   "room",
   "startedAt",
   "finishedAt",
   "right",
   "of",
   "isPassed",
   "criterion",
   "attemptsLeft",
   "minutes",
   "steps"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "lesson": {
    "$ref": "nativ:common/key"
   },
   "mode": {
    "$ref": "nativ:api/lesson-attempt-mode"
   },
   "room": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The practice room; null once it is gone."
   },
   "startedAt": {
    "type": "string",
    "format": "date-time"
   },
   "finishedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "right": {
    "type": "integer",
    "description": "How many of the counted steps were done right."
   },
   "of": {
    "type": "integer",
    "description": "How many steps count."
   },
   "isPassed": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of an assessment that is finished; null otherwise."
   },
   "criterion": {
    "$ref": "nativ:training/lesson-criterion"
   },
   "attemptsLeft": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ],
    "description": "How many assessments may still be begun; null once one is passed."
   },
   "minutes": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ],
    "description": "From beginning to end."
   },
   "steps": {
    "type": "array",
    "description": "The counted steps in their order; empty before the end.",
    "items": {
     "$ref": "nativ:api/lesson-step-result"
    }
   }
  }
 },
 "nativ:api/lesson-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-create",
  "title": "LessonCreate",
  "description": "What a lesson is made of: a case that was done in a practice room.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "room",
   "instance",
   "title"
  ],
  "properties": {
   "room": {
    "$ref": "nativ:common/id",
    "description": "The practice room."
   },
   "instance": {
    "$ref": "nativ:common/id",
    "description": "The case in it."
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What the lesson is called, such as 'Answering a legal inquiry'."
   },
   "key": {
    "$ref": "nativ:common/key",
    "description": "Left out: made of the flow's key."
   }
  }
 },
 "nativ:api/lesson-judgement": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-judgement",
  "title": "LessonJudgement",
  "description": "What a version of the flow makes of a lesson.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "verdict",
   "version",
   "steps",
   "start",
   "end",
   "endMessage"
  ],
  "properties": {
   "verdict": {
    "$ref": "nativ:api/lesson-verdict-kind"
   },
   "version": {
    "type": "integer",
    "description": "The version of the flow that it was judged by."
   },
   "steps": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/lesson-step-verdict"
    }
   },
   "start": {
    "type": "string",
    "enum": [
     "same",
     "asksOtherwise",
     "refused"
    ],
    "description": "Whether the start form asks the same; refused: it would no longer take the inquiry of the lesson."
   },
   "end": {
    "type": "string",
    "enum": [
     "same",
     "goesOn",
     "endsOtherwise"
    ],
    "description": "Whether the case comes to the same end: it may go on at a step that is new, or stand elsewhere."
   },
   "endMessage": {
    "title": "LessonEndSentence",
    "description": "What changed at the end; empty where nothing did.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "he",
     "en"
    ],
    "properties": {
     "he": {
      "type": "string"
     },
     "en": {
      "type": "string"
     }
    }
   }
  }
 },
 "nativ:api/lesson-next": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-next",
  "title": "LessonNext",
  "description": "The next thing for the reader to learn.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "lesson",
   "mode",
   "left",
   "of"
  ],
  "properties": {
   "lesson": {
    "anyOf": [
     {
      "$ref": "nativ:api/lesson-summary"
     },
     {
      "type": "null"
     }
    ],
    "description": "null when there is nothing left to learn."
   },
   "mode": {
    "anyOf": [
     {
      "$ref": "nativ:api/lesson-attempt-mode"
     },
     {
      "type": "null"
     }
    ],
    "description": "How to take it next; null without a lesson."
   },
   "left": {
    "type": "integer",
    "description": "How many lessons for the reader are not passed yet, this one included."
   },
   "of": {
    "type": "integer",
    "description": "How many lessons are for the reader."
   }
  }
 },
 "nativ:api/lesson-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-patch",
  "title": "LessonPatch",
  "description": "Changes of a lesson; what is left out stays. Steps are found by their ids: those that are left out stay as they are, and where a step stands, its kind and its place in the order are kept.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "revision"
  ],
  "properties": {
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What the lesson is called, such as 'Answering a legal inquiry'."
   },
   "summary": {
    "$ref": "nativ:common/localized-text",
    "description": "What one can do after it, in a sentence or two."
   },
   "roles": {
    "type": "array",
    "maxItems": 4,
    "description": "Whom it is for; empty: everybody.",
    "items": {
     "$ref": "nativ:common/workspace-role"
    }
   },
   "groups": {
    "type": "array",
    "maxItems": 100,
    "description": "The groups whose members do this; empty: any.",
    "items": {
     "$ref": "nativ:common/key"
    }
   },
   "start": {
    "$ref": "nativ:training/lesson-start"
   },
   "steps": {
    "type": "array",
    "maxItems": 200,
    "description": "In the order in which they are done.",
    "items": {
     "$ref": "nativ:training/lesson-step"
    }
   },
   "criterion": {
    "$ref": "nativ:training/lesson-criterion"
   },
   "revision": {
    "type": "integer",
    "minimum": 1,
    "description": "The revision that was changed; another one is refused."
   }
  }
 },
 "nativ:api/lesson-standing": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-standing",
  "title": "LessonStanding",
  "description": "How far the reader is with a lesson.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "isPractised",
   "isPassed",
   "attemptsLeft",
   "running"
  ],
  "properties": {
   "isPractised": {
    "type": "boolean",
    "description": "Whether they have gone through it, with guidance or without."
   },
   "isPassed": {
    "type": "boolean"
   },
   "attemptsLeft": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ],
    "description": "How many assessments they may still begin; null once passed."
   },
   "running": {
    "anyOf": [
     {
      "title": "LessonRunning",
      "type": "object",
      "additionalProperties": false,
      "required": [
       "attempt",
       "room",
       "mode"
      ],
      "properties": {
       "attempt": {
        "$ref": "nativ:common/id"
       },
       "room": {
        "$ref": "nativ:common/id",
        "description": "The practice room that it stands in."
       },
       "mode": {
        "$ref": "nativ:api/lesson-attempt-mode"
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "What they have begun and not finished."
   }
  }
 },
 "nativ:api/lesson-step-result": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-step-result",
  "title": "LessonStepResult",
  "description": "How a step of a lesson went.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "result",
   "fields"
  ],
  "properties": {
   "id": {
    "type": "string",
    "description": "The step."
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What the step is called in the flow."
   },
   "result": {
    "type": "string",
    "enum": [
     "right",
     "otherwise",
     "helped",
     "missed"
    ],
    "description": "right; otherwise: something that counts was decided otherwise; helped: somebody else did it; missed: the case never came to it, or it was left open."
   },
   "fields": {
    "type": "array",
    "description": "What was decided otherwise.",
    "items": {
     "type": "string"
    }
   },
   "why": {
    "$ref": "nativ:common/localized-text",
    "description": "Why it is done so."
   }
  }
 },
 "nativ:api/lesson-step-shown": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-step-shown",
  "title": "LessonStepShown",
  "description": "A step of a lesson with what its screen would say.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "step",
   "nodeTitle",
   "group",
   "form",
   "questions"
  ],
  "properties": {
   "step": {
    "$ref": "nativ:training/lesson-step"
   },
   "nodeTitle": {
    "$ref": "nativ:common/localized-text",
    "description": "What the step is called in the flow."
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "The group that does it; null where there is none, or the reader does not know it."
   },
   "form": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "The form of its task."
   },
   "questions": {
    "type": "array",
    "description": "What its form asks.",
    "items": {
     "title": "LessonQuestion",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "path",
      "title"
     ],
     "properties": {
      "path": {
       "type": "string",
       "description": "The field of the answers."
      },
      "title": {
       "$ref": "nativ:common/localized-text",
       "description": "What is asked."
      }
     }
    }
   }
  }
 },
 "nativ:api/lesson-step-verdict": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-step-verdict",
  "title": "LessonStepVerdict",
  "description": "What a new version of the flow makes of one step of a lesson.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "nodeId",
   "verdict",
   "isRefused",
   "message",
   "fields",
   "nodes"
  ],
  "properties": {
   "id": {
    "type": "string",
    "description": "The step."
   },
   "nodeId": {
    "type": "string",
    "description": "Where it stands in the new version; where it stood, when it is gone."
   },
   "verdict": {
    "type": "string",
    "enum": [
     "valid",
     "carried",
     "asksOtherwise",
     "otherHands",
     "sendsOtherwise",
     "newStepBefore",
     "outOfOrder",
     "leadsElsewhere",
     "gone",
     "notReached"
    ],
    "description": "valid; carried: under a new id of its node; asksOtherwise: its form has changed; otherHands: another group does it; sendsOtherwise: something else goes out after it; newStepBefore: a step came in before it; outOfOrder: it comes at another time; leadsElsewhere: the same decision takes another way; gone: the flow has no such step; notReached: the case no longer comes to it."
   },
   "isRefused": {
    "type": "boolean",
    "description": "Whether the form would no longer take the recorded answers."
   },
   "message": {
    "title": "LessonSentence",
    "description": "What changed, in a sentence in each language; empty where nothing did.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "he",
     "en"
    ],
    "properties": {
     "he": {
      "type": "string"
     },
     "en": {
      "type": "string"
     }
    }
   },
   "fields": {
    "type": "array",
    "description": "The fields of the answers that it is about.",
    "items": {
     "type": "string"
    }
   },
   "nodes": {
    "type": "array",
    "description": "The other nodes that it is about, such as the new step before it.",
    "items": {
     "type": "string"
    }
   }
  }
 },
 "nativ:api/lesson-summary-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-summary-list",
  "title": "LessonSummaryList",
  "description": "The lessons that the reader may see: what is next for them first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/lesson-summary"
    }
   }
  }
 },
 "nativ:api/lesson-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-summary",
  "title": "LessonSummary",
  "description": "A lesson in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "key",
   "title",
   "summary",
   "roles",
   "groups",
   "flow",
   "flowTitle",
   "state",
   "stepCount",
   "minutes",
   "isForMe",
   "verdict",
   "mine",
   "mayEdit",
   "updatedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What the lesson is called, such as 'Answering a legal inquiry'."
   },
   "summary": {
    "$ref": "nativ:common/localized-text",
    "description": "What one can do after it, in a sentence or two."
   },
   "roles": {
    "type": "array",
    "maxItems": 4,
    "description": "Whom it is for; empty: everybody.",
    "items": {
     "$ref": "nativ:common/workspace-role"
    }
   },
   "groups": {
    "type": "array",
    "maxItems": 100,
    "description": "The groups whose members do this; empty: any.",
    "items": {
     "$ref": "nativ:common/key"
    }
   },
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The flow that is learned."
   },
   "flowTitle": {
    "$ref": "nativ:common/localized-text",
    "description": "What the flow is called; its key where the flow has gone."
   },
   "state": {
    "type": "string",
    "enum": [
     "draft",
     "published",
     "archived"
    ]
   },
   "stepCount": {
    "type": "integer",
    "description": "How many steps are the learner's."
   },
   "minutes": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ],
    "description": "About how long it takes, by its steps."
   },
   "isForMe": {
    "type": "boolean",
    "description": "Whether it is for the reader, by their role and groups."
   },
   "verdict": {
    "$ref": "nativ:api/lesson-verdict-kind"
   },
   "mine": {
    "$ref": "nativ:api/lesson-standing"
   },
   "mayEdit": {
    "type": "boolean",
    "description": "Whether the reader may change it."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time"
   }
  }
 },
 "nativ:api/lesson-take-over": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-take-over",
  "title": "LessonTakeOver",
  "description": "Takes over what a new version of the flow made of a lesson.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "revision"
  ],
  "properties": {
   "revision": {
    "type": "integer",
    "minimum": 1
   }
  }
 },
 "nativ:api/lesson-verdict-kind": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson-verdict-kind",
  "title": "LessonVerdictKind",
  "description": "valid: the lesson fits the flow of now. changed: it can be taken, but something is asked or done otherwise. stale: it can no longer be followed as it is.",
  "type": "string",
  "enum": [
   "valid",
   "changed",
   "stale"
  ]
 },
 "nativ:api/lesson": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/lesson",
  "title": "Lesson",
  "description": "A lesson.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "key",
   "title",
   "summary",
   "roles",
   "groups",
   "flow",
   "flowTitle",
   "state",
   "stepCount",
   "minutes",
   "isForMe",
   "verdict",
   "mine",
   "mayEdit",
   "updatedAt",
   "revision",
   "recordedVersion",
   "publishedVersion",
   "start",
   "steps",
   "criterion",
   "judgement"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What the lesson is called, such as 'Answering a legal inquiry'."
   },
   "summary": {
    "$ref": "nativ:common/localized-text",
    "description": "What one can do after it, in a sentence or two."
   },
   "roles": {
    "type": "array",
    "maxItems": 4,
    "description": "Whom it is for; empty: everybody.",
    "items": {
     "$ref": "nativ:common/workspace-role"
    }
   },
   "groups": {
    "type": "array",
    "maxItems": 100,
    "description": "The groups whose members do this; empty: any.",
    "items": {
     "$ref": "nativ:common/key"
    }
   },
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The flow that is learned."
   },
   "flowTitle": {
    "$ref": "nativ:common/localized-text",
    "description": "What the flow is called; its key where the flow has gone."
   },
   "state": {
    "type": "string",
    "enum": [
     "draft",
     "published",
     "archived"
    ]
   },
   "stepCount": {
    "type": "integer",
    "description": "How many steps are the learner's."
   },
   "minutes": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ],
    "description": "About how long it takes, by its steps."
   },
   "isForMe": {
    "type": "boolean",
    "description": "Whether it is for the reader, by their role and groups."
   },
   "verdict": {
    "$ref": "nativ:api/lesson-verdict-kind"
   },
   "mine": {
    "$ref": "nativ:api/lesson-standing"
   },
   "mayEdit": {
    "type": "boolean",
    "description": "Whether the reader may change it."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time"
   },
   "revision": {
    "type": "integer",
    "description": "Counts the changes, from 1. Sent back with a change, so that nobody overwrites what another wrote."
   },
   "recordedVersion": {
    "type": "integer",
    "minimum": 1,
    "description": "The version of the flow that the lesson was last known to fit."
   },
   "publishedVersion": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ],
    "description": "The version of the flow that is published now."
   },
   "start": {
    "$ref": "nativ:training/lesson-start"
   },
   "steps": {
    "type": "array",
    "description": "What was decided at a step is told to those who lead training.",
    "items": {
     "$ref": "nativ:api/lesson-step-shown"
    }
   },
   "criterion": {
    "$ref": "nativ:training/lesson-criterion"
   },
   "judgement": {
    "anyOf": [
     {
      "$ref": "nativ:api/lesson-judgement"
     },
     {
      "type": "null"
     }
    ],
    "description": "What the newest version of the flow made of it; null where it was never judged."
   }
  }
 },
 "nativ:api/link-token": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/link-token",
  "title": "LinkToken",
  "description": "A one-time link.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "token"
  ],
  "properties": {
   "token": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "description": "The part after # of the one-time link."
   }
  }
 },
 "nativ:api/live-change": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/live-change",
  "title": "LiveChange",
  "description": "Something that has changed, by its name and never its content: read it again. Without `id`, something in a list of that kind, which it may have left.",
  "type": "object",
  "required": [
   "kind"
  ],
  "additionalProperties": false,
  "properties": {
   "kind": {
    "type": "string",
    "description": "`presence` is who has a task or case open; `seat` is who edits a flow, and `id` the flow; `group` is what a group is and who is in it, and without `groupKey`, which groups are yours; `rollout` is a plan of a roll-out, with who is taught and how far they are.",
    "enum": [
     "task",
     "post",
     "case",
     "notice",
     "gathering",
     "group",
     "seat",
     "presence",
     "rollout"
    ]
   },
   "id": {
    "type": "string"
   },
   "groupKey": {
    "type": "string",
    "description": "A group that it stands in and that you see."
   }
  }
 },
 "nativ:api/live-changes": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/live-changes",
  "title": "LiveChanges",
  "description": "The data of the event `changes` of the stream, each change once.",
  "type": "object",
  "required": [
   "changes"
  ],
  "additionalProperties": false,
  "properties": {
   "changes": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/live-change"
    }
   }
  }
 },
 "nativ:api/masked-box": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/masked-box",
  "title": "MaskedBox",
  "description": "One box of a masked picture, in pixels of the screen it was made of.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "x",
   "y",
   "w",
   "h",
   "role"
  ],
  "properties": {
   "x": {
    "type": "integer",
    "minimum": 0,
    "maximum": 10000
   },
   "y": {
    "type": "integer",
    "minimum": 0,
    "maximum": 20000
   },
   "w": {
    "type": "integer",
    "minimum": 1,
    "maximum": 10000
   },
   "h": {
    "type": "integer",
    "minimum": 1,
    "maximum": 20000
   },
   "role": {
    "$ref": "nativ:api/masked-role"
   },
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 300,
    "description": "Only a text of the application itself, or the label of a question of a form; whatever else was there is left out."
   }
  }
 },
 "nativ:api/masked-picture": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/masked-picture",
  "title": "MaskedPicture",
  "description": "What somebody saw, as boxes: no pixel, nothing that was typed, no name and no answer.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "width",
   "height",
   "rtl",
   "boxes"
  ],
  "properties": {
   "width": {
    "type": "integer",
    "minimum": 1,
    "maximum": 10000
   },
   "height": {
    "type": "integer",
    "minimum": 1,
    "maximum": 20000
   },
   "rtl": {
    "type": "boolean"
   },
   "boxes": {
    "type": "array",
    "maxItems": 400,
    "items": {
     "$ref": "nativ:api/masked-box"
    }
   }
  }
 },
 "nativ:api/masked-role": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/masked-role",
  "title": "MaskedRole",
  "description": "What a box of a masked picture stands for. A bar is what was there to be read and is not shown.",
  "type": "string",
  "enum": [
   "region",
   "heading",
   "text",
   "button",
   "link",
   "field",
   "image",
   "bar"
  ]
 },
 "nativ:api/me": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/me",
  "title": "Me",
  "description": "Who is signed in, and where.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "user",
   "workspace",
   "groups",
   "openTaskCount",
   "heldBackCount"
  ],
  "properties": {
   "user": {
    "title": "MyUser",
    "description": "The person who is signed in.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "name",
     "email",
     "role"
    ],
    "properties": {
     "id": {
      "$ref": "nativ:common/id"
     },
     "name": {
      "type": "string"
     },
     "email": {
      "type": "string"
     },
     "role": {
      "$ref": "nativ:common/workspace-role"
     }
    }
   },
   "workspace": {
    "title": "MyWorkspace",
    "description": "The organisation.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "key",
     "name"
    ],
    "properties": {
     "key": {
      "$ref": "nativ:common/key"
     },
     "name": {
      "$ref": "nativ:common/localized-text"
     }
    }
   },
   "groups": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/group"
    }
   },
   "clock": {
    "title": "MyClock",
    "description": "The clock of the practice room that one is in; left out in live work.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "offsetMs"
    ],
    "properties": {
     "offsetMs": {
      "type": "integer",
      "minimum": 0,
      "description": "How far it is ahead, in milliseconds."
     }
    }
   },
   "openTaskCount": {
    "type": "integer",
    "minimum": 0,
    "description": "How many open tasks wait for me."
   },
   "heldBackCount": {
    "type": "integer",
    "minimum": 0,
    "maximum": 100,
    "description": "How many inquiries that a classifier held back I may sort; 100 for that many or more."
   }
  }
 },
 "nativ:api/member-add": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/member-add",
  "title": "MemberAdd",
  "description": "Somebody to add to a group, or a new role for a member.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "email",
   "role"
  ],
  "properties": {
   "email": {
    "type": "string",
    "format": "email",
    "maxLength": 254
   },
   "role": {
    "$ref": "nativ:common/membership-role"
   }
  }
 },
 "nativ:api/member-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/member-list",
  "title": "MemberList",
  "description": "A page of the members of a group.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/member"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/member-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/member-patch",
  "title": "MemberPatch",
  "description": "A new role for a member.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "role"
  ],
  "properties": {
   "role": {
    "$ref": "nativ:common/membership-role"
   }
  }
 },
 "nativ:api/member": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/member",
  "title": "Member",
  "description": "Somebody in a group.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "user",
   "role"
  ],
  "properties": {
   "user": {
    "$ref": "nativ:api/person"
   },
   "role": {
    "$ref": "nativ:common/membership-role"
   }
  }
 },
 "nativ:api/metrics-period": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/metrics-period",
  "title": "MetricsPeriod",
  "description": "Days, by the workspace's clock.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "from",
   "to"
  ],
  "properties": {
   "from": {
    "type": "string",
    "format": "date",
    "description": "The first day."
   },
   "to": {
    "type": "string",
    "format": "date",
    "description": "The last day; it belongs to the period."
   }
  }
 },
 "nativ:api/migration-outcome": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/migration-outcome",
  "title": "MigrationOutcome",
  "description": "What a migration does to one run.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId",
   "reference",
   "fromVersion",
   "outcome",
   "reason",
   "problems",
   "moves"
  ],
  "properties": {
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "fromVersion": {
    "type": "integer",
    "description": "The version that it was on."
   },
   "outcome": {
    "type": "string",
    "enum": [
     "moved",
     "wouldMove",
     "refused"
    ],
    "description": "Refused runs stay as they were."
   },
   "reason": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Why it was refused, in English."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of the submission that the run is about."
   },
   "problems": {
    "type": "array",
    "description": "What stands in the way of a refused run, node by node.",
    "items": {
     "title": "MigrationObstacle",
     "description": "Why a run cannot be moved as it stands.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "nodeId",
      "code"
     ],
     "properties": {
      "nodeId": {
       "type": "string",
       "description": "Of the version that it is on."
      },
      "code": {
       "type": "string",
       "description": "migration.missing-node, migration.other-type, migration.other-body or migration.missing-edge."
      }
     }
    }
   },
   "moves": {
    "type": "array",
    "description": "Where the run stands, and where it stands then.",
    "items": {
     "title": "MigrationMove",
     "description": "One place of a run before and after.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "from",
      "to"
     ],
     "properties": {
      "from": {
       "type": "string"
      },
      "to": {
       "anyOf": [
        {
         "type": "string"
        },
        {
         "type": "null"
        }
       ],
       "description": "Null for an attached event that the new version lacks."
      }
     }
    }
   }
  }
 },
 "nativ:api/migration-report": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/migration-report",
  "title": "MigrationReport",
  "description": "What a migration does, run by run.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextInstanceId",
   "left"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/migration-outcome"
    }
   },
   "nextInstanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "There are more runs after this one; null when these were the last."
   },
   "left": {
    "type": "integer",
    "minimum": 0,
    "description": "How many more there are after these."
   }
  }
 },
 "nativ:api/missed-target": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/missed-target",
  "title": "MissedTarget",
  "description": "An open case that has missed the target of its first response, or is about to.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId",
   "reference",
   "group",
   "targetAt",
   "stage",
   "chance"
  ],
  "properties": {
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The public reference of the inquiry."
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Where it waits."
   },
   "targetAt": {
    "type": "string",
    "format": "date-time",
    "description": "When the first response is due."
   },
   "stage": {
    "type": "string",
    "enum": [
     "toRoute",
     "toBeSeen",
     "toBeClaimed",
     "toBeWritten",
     "toBeApproved"
    ],
    "description": "What it waits for now."
   },
   "chance": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "How likely it will be missed; 1 where it has been."
   }
  }
 },
 "nativ:api/model-at-use": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/model-at-use",
  "title": "ModelAtUse",
  "description": "Of all inquiries: sorted right, sorted wrong, held back. Shares that sum up to 1.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "right",
   "wrong",
   "heldBack"
  ],
  "properties": {
   "right": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": ""
   },
   "wrong": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": ""
   },
   "heldBack": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": ""
   }
  }
 },
 "nativ:api/model-saying": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/model-saying",
  "title": "ModelSaying",
  "description": "What a model says of a text.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "label",
   "probability"
  ],
  "properties": {
   "label": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when it abstained."
   },
   "probability": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "How likely it is right."
   }
  }
 },
 "nativ:api/my-counts": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/my-counts",
  "title": "MyCounts",
  "description": "What waits for me, in numbers.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "openTaskCount",
   "heldBackCount"
  ],
  "properties": {
   "openTaskCount": {
    "type": "integer",
    "minimum": 0,
    "description": "How many open tasks wait for me."
   },
   "heldBackCount": {
    "type": "integer",
    "minimum": 0,
    "maximum": 100,
    "description": "How many inquiries that a classifier held back I may sort; 100 for that many or more."
   }
  }
 },
 "nativ:api/notification-choice": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/notification-choice",
  "title": "NotificationChoice",
  "description": "By which ways somebody is told of one kind of thing.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "kind",
   "inApp",
   "digest",
   "push",
   "urgent"
  ],
  "properties": {
   "kind": {
    "$ref": "nativ:api/notification-kind"
   },
   "inApp": {
    "type": "boolean",
    "description": "At the bell and in the list."
   },
   "digest": {
    "type": "boolean",
    "description": "In the e-mail that sums up."
   },
   "push": {
    "type": "boolean",
    "description": "On one's devices, at once."
   },
   "urgent": {
    "type": "boolean",
    "description": "In quiet hours too."
   }
  }
 },
 "nativ:api/notification-kind": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/notification-kind",
  "title": "NotificationKind",
  "description": "A task was given to you; a colleague handed one over to you; a task of yours comes due soon; it is overdue; an inquirer wrote; somebody replied where you take part; you were mentioned; there is something new about what you watch; you are invited to an event; something was shown to you; a flow has news of a case; an admin opened your classified group; a case is about to be erased by the rule of its form; an erasure was asked for; an export of everything about you was made; somebody asks you for help; your question to a champion was answered; you are invited to learn something.",
  "type": "string",
  "enum": [
   "assigned",
   "handedOver",
   "dueSoon",
   "overdue",
   "inquirerWrote",
   "replied",
   "mentioned",
   "watched",
   "invited",
   "shown",
   "flowNotice",
   "glassBroken",
   "retentionWarning",
   "erasureAsked",
   "exported",
   "helpAsked",
   "helpAnswered",
   "training"
  ]
 },
 "nativ:api/notification-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/notification-list",
  "title": "NotificationList",
  "description": "What somebody was told, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor",
   "unreadCount"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/notification"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "For the next page; null at the end."
   },
   "unreadCount": {
    "type": "integer",
    "minimum": 0,
    "maximum": 100,
    "description": "Counted up to 100."
   }
  }
 },
 "nativ:api/notification-settings-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/notification-settings-patch",
  "title": "NotificationSettingsPatch",
  "description": "What to change of it; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "choices": {
    "type": "array",
    "maxItems": 15,
    "items": {
     "$ref": "nativ:api/notification-choice"
    }
   },
   "quietHours": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "from",
       "to"
      ],
      "properties": {
       "from": {
        "type": "string",
        "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
        "description": "A time of day, such as 21:00."
       },
       "to": {
        "type": "string",
        "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
        "description": "May be the next morning."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "Between these hours nothing goes to devices and no digest is sent, but what is marked as urgent. Null for none."
   },
   "digest": {
    "$ref": "nativ:api/digest-schedule"
   },
   "digestAt": {
    "type": "string",
    "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
    "description": "The time of day of a digest that comes each day."
   },
   "language": {
    "anyOf": [
     {
      "$ref": "nativ:common/language"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of mails and messages to devices; null for that of the profile."
   },
   "timeZone": {
    "anyOf": [
     {
      "type": "string",
      "maxLength": 60
     },
     {
      "type": "null"
     }
    ],
    "description": "As in the IANA database, such as Asia/Jerusalem; null for that of the organisation."
   }
  },
  "minProperties": 1
 },
 "nativ:api/notification-settings": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/notification-settings",
  "title": "NotificationSettings",
  "description": "By which ways and when I am told.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "choices",
   "alwaysInApp",
   "quietHours",
   "digest",
   "digestAt",
   "language",
   "timeZone",
   "workspaceTimeZone",
   "effectiveLanguage",
   "sendsMail",
   "pushKey"
  ],
  "properties": {
   "choices": {
    "type": "array",
    "description": "All kinds, in the order in which they are asked about.",
    "items": {
     "$ref": "nativ:api/notification-choice"
    }
   },
   "alwaysInApp": {
    "type": "array",
    "description": "What nobody can switch off in the application.",
    "items": {
     "$ref": "nativ:api/notification-kind"
    }
   },
   "quietHours": {
    "anyOf": [
     {
      "title": "QuietHours",
      "type": "object",
      "additionalProperties": false,
      "required": [
       "from",
       "to"
      ],
      "properties": {
       "from": {
        "type": "string",
        "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
        "description": "A time of day, such as 21:00."
       },
       "to": {
        "type": "string",
        "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
        "description": "May be the next morning."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "Between these hours nothing goes to devices and no digest is sent, but what is marked as urgent. Null for none."
   },
   "digest": {
    "$ref": "nativ:api/digest-schedule"
   },
   "digestAt": {
    "type": "string",
    "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
    "description": "The time of day of a digest that comes each day."
   },
   "language": {
    "anyOf": [
     {
      "$ref": "nativ:common/language"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of mails and messages to devices; null for that of the profile."
   },
   "timeZone": {
    "anyOf": [
     {
      "type": "string",
      "maxLength": 60
     },
     {
      "type": "null"
     }
    ],
    "description": "As in the IANA database, such as Asia/Jerusalem; null for that of the organisation."
   },
   "workspaceTimeZone": {
    "type": "string"
   },
   "effectiveLanguage": {
    "$ref": "nativ:common/language",
    "description": "The language that mails come in now."
   },
   "sendsMail": {
    "type": "boolean",
    "description": "Whether this server has a mail server."
   },
   "pushKey": {
    "type": "string",
    "description": "The public key that a browser subscribes with, in base64url."
   }
  }
 },
 "nativ:api/notification": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/notification",
  "title": "Notification",
  "description": "That something concerns the reader: who, what and where, never what was said.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "kind",
   "at",
   "readAt",
   "by",
   "taskId",
   "postId",
   "instanceId",
   "gatheringId",
   "questionId",
   "reference",
   "group",
   "training"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "kind": {
    "$ref": "nativ:api/notification-kind"
   },
   "at": {
    "type": "string",
    "format": "date-time"
   },
   "readAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "by": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Whose doing it is; null for a flow, a rule or the inquirer."
   },
   "taskId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "postId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The case."
   },
   "gatheringId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The event."
   },
   "questionId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The question to a champion."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of the inquiry."
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-name"
     },
     {
      "type": "null"
     }
    ]
   },
   "training": {
    "anyOf": [
     {
      "type": "object",
      "title": "TrainingNews",
      "description": "",
      "additionalProperties": false,
      "required": [
       "rolloutId",
       "news"
      ],
      "properties": {
       "rolloutId": {
        "$ref": "nativ:common/id"
       },
       "news": {
        "type": "string",
        "description": "An invitation to be taught, or what is new about a session: the invitation, that one waits for a place, has one now, that it changed, was called off, or that one is no longer invited.",
        "enum": [
         "invited",
         "session",
         "waiting",
         "place",
         "changed",
         "calledOff",
         "removed"
        ]
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "What is new about being taught."
   }
  }
 },
 "nativ:api/notifications-read": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/notifications-read",
  "title": "NotificationsRead",
  "description": "Which ones were read.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "ids"
  ],
  "properties": {
   "ids": {
    "type": "array",
    "minItems": 1,
    "maxItems": 100,
    "items": {
     "$ref": "nativ:common/id"
    }
   }
  }
 },
 "nativ:api/open-cases": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/open-cases",
  "title": "OpenCases",
  "description": "The open cases that the reader may see: who waits, how long already, and who will wait too long.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "at",
   "open",
   "waiting",
   "oldestReceivedAt",
   "ageing",
   "late",
   "lateCount",
   "soon",
   "soonCount",
   "dueSoon",
   "expectedMisses",
   "learntFrom"
  ],
  "properties": {
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When this was so."
   },
   "open": {
    "type": "integer",
    "minimum": 0,
    "description": "All open cases."
   },
   "waiting": {
    "type": "integer",
    "minimum": 0,
    "description": "Those that still wait for a first response."
   },
   "oldestReceivedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when the one waits that has waited longest."
   },
   "ageing": {
    "type": "array",
    "description": "Open cases by how long ago they came, the newest first.",
    "items": {
     "$ref": "nativ:api/ageing-bucket"
    }
   },
   "late": {
    "type": "array",
    "description": "Those whose target has passed, the longest first; at most 200.",
    "items": {
     "$ref": "nativ:api/missed-target"
    }
   },
   "lateCount": {
    "type": "integer",
    "minimum": 0
   },
   "soon": {
    "type": "array",
    "description": "Those whose target comes within the next 24 working hours and which at the present pace will more likely miss it than not; the most urgent first, at most 200.",
    "items": {
     "$ref": "nativ:api/missed-target"
    }
   },
   "soonCount": {
    "type": "integer",
    "minimum": 0,
    "description": "How many these are."
   },
   "dueSoon": {
    "type": "integer",
    "minimum": 0,
    "description": "All those whose target comes within the next 24 working hours."
   },
   "expectedMisses": {
    "anyOf": [
     {
      "type": "number",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "How many of these will be missed, on average. Null where too few cases were answered lately to tell."
   },
   "learntFrom": {
    "type": "integer",
    "minimum": 0,
    "description": "From how many cases answered lately the pace is known."
   }
  }
 },
 "nativ:api/opened-answers": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/opened-answers",
  "title": "OpenedAnswers",
  "description": "Sealed answers, opened.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "answers"
  ],
  "properties": {
   "answers": {
    "type": "array",
    "items": {
     "title": "OpenedAnswer",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "path",
      "value"
     ],
     "properties": {
      "path": {
       "type": "string",
       "description": "JSON pointer to where it stands among the answers."
      },
      "value": {
       "description": "What was answered."
      }
     }
    }
   }
  }
 },
 "nativ:api/opened-conversation": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/opened-conversation",
  "title": "OpenedConversation",
  "description": "The words of a conversation, opened.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "messages",
   "contact"
  ],
  "properties": {
   "messages": {
    "type": "array",
    "items": {
     "title": "OpenedMessage",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "text"
     ],
     "properties": {
      "id": {
       "$ref": "nativ:common/id"
      },
      "text": {
       "$ref": "nativ:common/localized-text"
      }
     }
    }
   },
   "contact": {
    "anyOf": [
     {
      "title": "SafeContact",
      "type": "object",
      "additionalProperties": false,
      "required": [
       "how",
       "when",
       "avoid"
      ],
      "properties": {
       "how": {
        "type": "string"
       },
       "when": {
        "type": "string"
       },
       "avoid": {
        "type": "string",
        "description": "What not to say, and to whom."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "How to reach the inquirer safely; null when nothing was said."
   }
  }
 },
 "nativ:api/option-entry-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/option-entry-list",
  "title": "OptionEntryList",
  "description": "Entries of an option list, in its order.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/option-entry"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/option-entry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/option-entry",
  "title": "OptionEntry",
  "description": "One answer that an option list offers.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "code",
   "labels"
  ],
  "properties": {
   "code": {
    "type": "string",
    "minLength": 1,
    "maxLength": 100,
    "description": "What is stored when it is chosen; it never changes."
   },
   "labels": {
    "type": "object",
    "propertyNames": {
     "pattern": "^[a-z]{2}$"
    },
    "additionalProperties": {
     "type": "string",
     "minLength": 1,
     "maxLength": 300
    },
    "minProperties": 1,
    "description": "What people read, per language."
   }
  }
 },
 "nativ:api/option-list-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/option-list-create",
  "title": "OptionListCreate",
  "description": "A new option list, its entries as JSON or as CSV.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "entries": {
    "type": "array",
    "maxItems": 20000,
    "items": {
     "$ref": "nativ:api/option-entry"
    },
    "description": "The entries in their order."
   },
   "csv": {
    "type": "string",
    "maxLength": 4000000,
    "description": "The entries as CSV, at most 100,000: a column 'code' and one for each language, such as code,he,en."
   }
  }
 },
 "nativ:api/option-list-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/option-list-list",
  "title": "OptionListList",
  "description": "A page of option lists.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/option-list"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/option-list-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/option-list-set",
  "title": "OptionListSet",
  "description": "An option list as it shall be from now on, its entries as JSON or as CSV. Published forms keep what they offer.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "title"
  ],
  "properties": {
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "entries": {
    "type": "array",
    "maxItems": 20000,
    "items": {
     "$ref": "nativ:api/option-entry"
    },
    "description": "The entries in their order."
   },
   "csv": {
    "type": "string",
    "maxLength": 4000000,
    "description": "The entries as CSV, at most 100,000: a column 'code' and one for each language, such as code,he,en."
   }
  }
 },
 "nativ:api/option-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/option-list",
  "title": "OptionList",
  "description": "Answers that several forms offer, such as countries or towns.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "version",
   "size",
   "updatedAt"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "version": {
    "type": "integer",
    "minimum": 1,
    "description": "Counts the changes. A published form keeps what was offered when it was published."
   },
   "size": {
    "type": "integer",
    "minimum": 0,
    "description": "How many entries it has."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was last changed."
   }
  }
 },
 "nativ:api/password-change": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/password-change",
  "title": "PasswordChange",
  "description": "A new password. All other sessions end.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "currentPassword",
   "newPassword"
  ],
  "properties": {
   "currentPassword": {
    "type": "string",
    "minLength": 1,
    "maxLength": 128
   },
   "newPassword": {
    "type": "string",
    "minLength": 10,
    "maxLength": 128
   }
  }
 },
 "nativ:api/password-reset-request": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/password-reset-request",
  "title": "PasswordResetRequest",
  "description": "Asks for a link for a new password.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "email"
  ],
  "properties": {
   "email": {
    "type": "string",
    "format": "email",
    "maxLength": 254
   }
  }
 },
 "nativ:api/password-reset": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/password-reset",
  "title": "PasswordReset",
  "description": "Takes a link for a new password.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "token",
   "password"
  ],
  "properties": {
   "token": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "description": "The part after # of the one-time link."
   },
   "password": {
    "type": "string",
    "minLength": 10,
    "maxLength": 128
   }
  }
 },
 "nativ:api/people-import-outcome": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/people-import-outcome",
  "title": "PeopleImportOutcome",
  "description": "What was imported.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "created",
   "existing",
   "people"
  ],
  "properties": {
   "created": {
    "type": "integer",
    "minimum": 0
   },
   "existing": {
    "type": "integer",
    "minimum": 0
   },
   "people": {
    "type": "array",
    "description": "Whoever was added, for inviting them.",
    "items": {
     "title": "ImportedPerson",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "name",
      "email",
      "role"
     ],
     "properties": {
      "id": {
       "$ref": "nativ:common/id"
      },
      "name": {
       "type": "string"
      },
      "email": {
       "type": "string"
      },
      "role": {
       "$ref": "nativ:common/workspace-role"
      }
     }
    }
   }
  }
 },
 "nativ:api/people-import-preview": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/people-import-preview",
  "title": "PeopleImportPreview",
  "description": "What an import would do.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "encoding",
   "separator",
   "columns",
   "problems",
   "counts",
   "rows"
  ],
  "properties": {
   "encoding": {
    "type": "string",
    "enum": [
     "utf-8",
     "utf-16",
     "windows-1255"
    ]
   },
   "separator": {
    "type": "string",
    "enum": [
     ",",
     ";",
     "\t",
     "|"
    ]
   },
   "columns": {
    "type": "array",
    "items": {
     "title": "ImportColumn",
     "description": "A column and what it holds.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "header",
      "field"
     ],
     "properties": {
      "header": {
       "type": "string"
      },
      "field": {
       "type": "string",
       "enum": [
        "name",
        "email",
        "role",
        "groups",
        "ignored"
       ],
       "title": "ImportField"
      }
     }
    }
   },
   "problems": {
    "type": "array",
    "description": "What is wrong with the table as a whole; then nothing can be imported.",
    "items": {
     "type": "string"
    }
   },
   "counts": {
    "title": "ImportCounts",
    "description": "How many rows of each kind.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "new",
     "exists",
     "error"
    ],
    "properties": {
     "new": {
      "type": "integer",
      "minimum": 0
     },
     "exists": {
      "type": "integer",
      "minimum": 0
     },
     "error": {
      "type": "integer",
      "minimum": 0
     }
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "title": "ImportRow",
     "description": "A row and what would become of it.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "line",
      "verdict",
      "cells",
      "errors"
     ],
     "properties": {
      "line": {
       "type": "integer",
       "minimum": 1
      },
      "verdict": {
       "type": "string",
       "enum": [
        "new",
        "exists",
        "error"
       ],
       "title": "ImportVerdict"
      },
      "cells": {
       "type": "array",
       "items": {
        "type": "string"
       }
      },
      "errors": {
       "type": "array",
       "items": {
        "title": "ImportCellError",
        "description": "What is wrong with a cell.",
        "type": "object",
        "additionalProperties": false,
        "required": [
         "column",
         "message"
        ],
        "properties": {
         "column": {
          "type": "integer",
          "minimum": 0,
          "description": "From 0."
         },
         "message": {
          "type": "string"
         }
        }
       }
      }
     }
    }
   }
  }
 },
 "nativ:api/people-import": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/people-import",
  "title": "PeopleImport",
  "description": "A table of people, with a line of headers.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "text": {
    "type": "string",
    "maxLength": 3000000,
    "description": "The table as text; or else:"
   },
   "base64": {
    "type": "string",
    "maxLength": 4000000,
    "description": "The file as it is; its encoding is recognised."
   },
   "fields": {
    "type": "array",
    "maxItems": 60,
    "items": {
     "type": "string",
     "enum": [
      "name",
      "email",
      "role",
      "groups",
      "ignored"
     ],
     "title": "ImportField"
    },
    "description": "What each column holds, where the headers do not say it rightly."
   }
  }
 },
 "nativ:api/person-change": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-change",
  "title": "PersonChange",
  "description": "Changes the name or the role of somebody.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 120
   },
   "role": {
    "$ref": "nativ:common/workspace-role"
   }
  }
 },
 "nativ:api/person-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-create",
  "title": "PersonCreate",
  "description": "Adds somebody to the workspace and invites them.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "name",
   "email",
   "role"
  ],
  "properties": {
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 120
   },
   "email": {
    "type": "string",
    "minLength": 3,
    "maxLength": 254,
    "format": "email"
   },
   "role": {
    "$ref": "nativ:common/workspace-role"
   },
   "groups": {
    "type": "array",
    "maxItems": 50,
    "items": {
     "title": "NewMembership",
     "description": "A group to add the person to.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "group"
     ],
     "properties": {
      "group": {
       "$ref": "nativ:common/key"
      },
      "role": {
       "$ref": "nativ:common/membership-role"
      }
     }
    }
   }
  }
 },
 "nativ:api/person-deactivate": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-deactivate",
  "title": "PersonDeactivate",
  "description": "Closes the account of somebody, with what becomes of their work.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "openTasks": {
    "title": "OpenTasksChoice",
    "description": "'group' gives open tasks back to their groups; the id of a person hands them over, where that person is in the group of the task.",
    "type": "string",
    "maxLength": 64
   },
   "successors": {
    "type": "array",
    "maxItems": 200,
    "items": {
     "title": "Successor",
     "description": "Who manages a group from now on.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "group",
      "personId"
     ],
     "properties": {
      "group": {
       "$ref": "nativ:common/key"
      },
      "personId": {
       "$ref": "nativ:common/id"
      }
     }
    }
   }
  }
 },
 "nativ:api/person-erase": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-erase",
  "title": "PersonErase",
  "description": "Erases a person of the staff after the waiting time.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "confirmation"
  ],
  "properties": {
   "confirmation": {
    "type": "string",
    "maxLength": 254,
    "description": "The e-mail address of the person, typed."
   }
  }
 },
 "nativ:api/person-erasure": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-erasure",
  "title": "PersonErasure",
  "description": "What erasing somebody of the staff would destroy, and whether it can be.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "standing",
   "counts",
   "waitingDays",
   "erasureId",
   "dueAt"
  ],
  "properties": {
   "standing": {
    "type": "string",
    "enum": [
     "ready",
     "closeFirst",
     "lastAdmin",
     "scheduled",
     "erased"
    ],
    "title": "PersonErasureStanding",
    "description": "Close first: the account is open, and closing it asks who takes the work over."
   },
   "counts": {
    "type": "object",
    "additionalProperties": {
     "type": "integer"
    },
    "description": "How many rows would go, by table, as far as you see them."
   },
   "waitingDays": {
    "type": "integer",
    "minimum": 0,
    "description": "Between asking for it and its being done."
   },
   "erasureId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of the one that is scheduled."
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of the one that is scheduled."
   }
  }
 },
 "nativ:api/person-hours-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-hours-set",
  "title": "PersonHoursSet",
  "description": "When somebody works.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "week"
  ],
  "properties": {
   "week": {
    "anyOf": [
     {
      "$ref": "nativ:common/business-week"
     },
     {
      "type": "null"
     }
    ],
    "description": "Their own week, by the clock of each group's calendar; null to work as their groups do."
   }
  }
 },
 "nativ:api/person-load": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-load",
  "title": "PersonLoad",
  "description": "The open tasks of somebody.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "person",
   "open",
   "late",
   "capacity"
  ],
  "properties": {
   "person": {
    "$ref": "nativ:common/person-name"
   },
   "open": {
    "type": "integer",
    "minimum": 0
   },
   "late": {
    "type": "integer",
    "minimum": 0,
    "description": "Of these are past due."
   },
   "capacity": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "How many they can have at once; null without a limit."
   }
  }
 },
 "nativ:api/person-profile": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-profile",
  "title": "PersonProfile",
  "description": "Somebody of the workspace, with as much as the reader may see of them.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name",
   "role",
   "status",
   "kind",
   "teams",
   "languages",
   "skills",
   "isAway",
   "note",
   "groups",
   "private",
   "may"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "maxLength": 200
   },
   "role": {
    "$ref": "nativ:common/workspace-role"
   },
   "status": {
    "type": "string",
    "enum": [
     "active",
     "invited",
     "deactivated"
    ],
    "title": "PersonStatus",
    "description": "Invited: added, but cannot sign in yet."
   },
   "kind": {
    "type": "string",
    "enum": [
     "person",
     "program"
    ],
    "title": "PersonKind",
    "description": "A program works with tokens only."
   },
   "teams": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/team-name"
    }
   },
   "languages": {
    "type": "array",
    "maxItems": 30,
    "items": {
     "type": "string",
     "minLength": 2,
     "maxLength": 3,
     "pattern": "^[a-z]{2,3}$",
     "description": "A language code of two or three letters, such as he, en, ar or ru."
    },
    "description": "Spoken, the best first."
   },
   "skills": {
    "type": "array",
    "maxItems": 50,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 60
    }
   },
   "isAway": {
    "type": "boolean",
    "description": "Whether they are away today."
   },
   "note": {
    "type": "string",
    "maxLength": 1000,
    "description": "What colleagues should know, in their own words."
   },
   "groups": {
    "type": "array",
    "description": "The groups that the reader knows of.",
    "items": {
     "title": "GroupMembership",
     "description": "A group that somebody is in.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "group",
      "role"
     ],
     "properties": {
      "group": {
       "$ref": "nativ:api/group-name"
      },
      "role": {
       "$ref": "nativ:common/membership-role"
      }
     }
    }
   },
   "private": {
    "anyOf": [
     {
      "title": "PersonPrivate",
      "description": "What only the person, admins and managers of a common group see.",
      "type": "object",
      "additionalProperties": false,
      "required": [
       "email",
       "capacity",
       "hours",
       "absences"
      ],
      "properties": {
       "email": {
        "type": "string",
        "maxLength": 254
       },
       "capacity": {
        "anyOf": [
         {
          "type": "integer",
          "minimum": 0
         },
         {
          "type": "null"
         }
        ],
        "description": "How many open tasks they have at most before they are given no more; null for any number."
       },
       "hours": {
        "anyOf": [
         {
          "$ref": "nativ:common/business-week"
         },
         {
          "type": "null"
         }
        ],
        "description": "The hours of their own; null when they work as their groups do."
       },
       "absences": {
        "type": "array",
        "description": "Those that are not over yet.",
        "items": {
         "$ref": "nativ:api/absence"
        }
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when it is not for the reader."
   },
   "may": {
    "title": "PersonPermissions",
    "description": "What the reader may do.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "edit",
     "setAbsence",
     "administer"
    ],
    "properties": {
     "edit": {
      "type": "boolean",
      "description": "Change the profile."
     },
     "setAbsence": {
      "type": "boolean",
      "description": "Say when they are away, and set their working hours."
     },
     "administer": {
      "type": "boolean",
      "description": "Change the role, close or open the account."
     }
    }
   }
  }
 },
 "nativ:api/person-summary-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-summary-list",
  "title": "PersonSummaryList",
  "description": "A page of the people of the workspace.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/person-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/person-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person-summary",
  "title": "PersonSummary",
  "description": "Somebody of the workspace, as every colleague may see them.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name",
   "role",
   "status",
   "kind",
   "teams",
   "languages",
   "skills",
   "isAway"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "maxLength": 200
   },
   "role": {
    "$ref": "nativ:common/workspace-role"
   },
   "status": {
    "type": "string",
    "enum": [
     "active",
     "invited",
     "deactivated"
    ],
    "title": "PersonStatus",
    "description": "Invited: added, but cannot sign in yet."
   },
   "kind": {
    "type": "string",
    "enum": [
     "person",
     "program"
    ],
    "title": "PersonKind",
    "description": "A program works with tokens only."
   },
   "teams": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/team-name"
    }
   },
   "languages": {
    "type": "array",
    "maxItems": 30,
    "items": {
     "type": "string",
     "minLength": 2,
     "maxLength": 3,
     "pattern": "^[a-z]{2,3}$",
     "description": "A language code of two or three letters, such as he, en, ar or ru."
    },
    "description": "Spoken, the best first."
   },
   "skills": {
    "type": "array",
    "maxItems": 50,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 60
    }
   },
   "isAway": {
    "type": "boolean",
    "description": "Whether they are away today."
   }
  }
 },
 "nativ:api/person": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/person",
  "title": "Person",
  "description": "Somebody of the workspace, as others see them.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string"
   }
  }
 },
 "nativ:api/poll-choice": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/poll-choice",
  "title": "PollChoice",
  "description": "A choice of a poll.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text",
   "votes",
   "mine"
  ],
  "properties": {
   "text": {
    "type": "string"
   },
   "votes": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "How many chose it; null as long as you have not voted and the poll is open."
   },
   "mine": {
    "type": "boolean",
    "description": "Whether you chose it."
   },
   "people": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/person"
    },
    "description": "Who chose it, the first fifty, where the poll says who."
   }
  }
 },
 "nativ:api/poll-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/poll-create",
  "title": "PollCreate",
  "description": "A question with choices, asked with a post.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "choices"
  ],
  "properties": {
   "choices": {
    "type": "array",
    "minItems": 2,
    "maxItems": 10,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "description": "What can be chosen, in the order in which it is shown."
   },
   "several": {
    "type": "boolean",
    "default": false,
    "description": "Whether somebody may choose more than one."
   },
   "named": {
    "type": "boolean",
    "default": false,
    "description": "Whether everybody sees who chose what; said before anybody votes, and never changed."
   },
   "closesAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When voting ends; null for never."
   }
  }
 },
 "nativ:api/poll-vote": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/poll-vote",
  "title": "PollVote",
  "description": "What you choose, in place of what you chose before; nothing to take your vote back.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "choices"
  ],
  "properties": {
   "choices": {
    "type": "array",
    "maxItems": 10,
    "uniqueItems": true,
    "items": {
     "type": "integer",
     "minimum": 1,
     "maximum": 10
    },
    "description": "The numbers of the choices, from 1 on."
   }
  }
 },
 "nativ:api/poll": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/poll",
  "title": "Poll",
  "description": "A question with choices, and how it stands.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "choices",
   "several",
   "named",
   "closesAt",
   "isClosed",
   "voters"
  ],
  "properties": {
   "choices": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/poll-choice"
    }
   },
   "several": {
    "type": "boolean",
    "description": "Whether one may choose more than one."
   },
   "named": {
    "type": "boolean",
    "description": "Whether it shows who chose what."
   },
   "closesAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "isClosed": {
    "type": "boolean"
   },
   "voters": {
    "type": "integer",
    "minimum": 0,
    "description": "How many people have voted."
   }
  }
 },
 "nativ:api/post-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/post-create",
  "title": "PostCreate",
  "description": "A post to write.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "group",
   "text"
  ],
  "properties": {
   "group": {
    "$ref": "nativ:common/key",
    "description": "The group in whose feed it stands."
   },
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 20000
   },
   "mentions": {
    "type": "array",
    "maxItems": 20,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "People to call in. Somebody who does not see it and whom the writer may not show it to is not called; see 'unreached' of the answer."
   },
   "files": {
    "type": "array",
    "maxItems": 10,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "Files that you have uploaded for this group, whole."
   },
   "poll": {
    "$ref": "nativ:api/poll-create"
   }
  }
 },
 "nativ:api/post-edit": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/post-edit",
  "title": "PostEdit",
  "description": "Other words for what you wrote.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text"
  ],
  "properties": {
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 20000
   },
   "mentions": {
    "type": "array",
    "maxItems": 20,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "People to call in by the new words."
   }
  }
 },
 "nativ:api/post-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/post-list",
  "title": "PostList",
  "description": "A page of posts.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/post"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   },
   "asOf": {
    "type": "string",
    "format": "date-time",
    "description": "Only in a feed: the instant at which it is read; all pages of one reading have the same."
   },
   "pinned": {
    "anyOf": [
     {
      "$ref": "nativ:api/post"
     },
     {
      "type": "null"
     }
    ],
    "description": "Only in the feed of one group, on its first page: what its managers have put at the top."
   }
  }
 },
 "nativ:api/post": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/post",
  "title": "Post",
  "description": "An entry of a feed.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "group",
   "author",
   "text",
   "instanceId",
   "commentCount",
   "createdAt",
   "editedAt",
   "reactions",
   "poll",
   "files",
   "isPinned",
   "mayPin"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "group": {
    "$ref": "nativ:api/group-name"
   },
   "author": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who wrote it; null when a flow did."
   },
   "text": {
    "$ref": "nativ:common/localized-text",
    "description": "What it says."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "commentCount": {
    "type": "integer",
    "minimum": 0,
    "description": "How many comments it has."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was written."
   },
   "editedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When its words were last changed; null if never."
   },
   "reactions": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/reaction-count"
    },
    "description": "Those that somebody gave, in a fixed order."
   },
   "poll": {
    "anyOf": [
     {
      "$ref": "nativ:api/poll"
     },
     {
      "type": "null"
     }
    ]
   },
   "files": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/item-file"
    }
   },
   "isPinned": {
    "type": "boolean",
    "description": "Whether it stands at the top of its group."
   },
   "mayPin": {
    "type": "boolean",
    "description": "Whether you may pin it, as a manager of its group."
   },
   "latest": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/comment"
    },
    "description": "Its last comments, the newest last."
   },
   "why": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/feed-why"
    },
    "description": "Only in a ranked feed: why it stands there, the weightiest reason first."
   },
   "unreached": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "Only right after writing: who was mentioned and not called in, since they do not see this."
   }
  }
 },
 "nativ:api/practice-flow-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/practice-flow-list",
  "title": "PracticeFlowList",
  "description": "The flows that can be practised, by key; what they are called and no more.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "description": "The flows.",
    "items": {
     "type": "object",
     "title": "PracticeFlow",
     "description": "The flow.",
     "additionalProperties": false,
     "required": [
      "key",
      "title"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      }
     }
    }
   }
  }
 },
 "nativ:api/practice-room-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/practice-room-create",
  "title": "PracticeRoomCreate",
  "description": "A practice room to be opened.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "title": {
    "type": "string",
    "minLength": 1,
    "maxLength": 120,
    "description": "What people call it."
   },
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The flow to practise; without it everything that is published can be."
   },
   "useDraft": {
    "type": "boolean",
    "default": false,
    "description": "Whether the drafts of the flow and of its forms count in the room, for those who design or teach."
   },
   "purpose": {
    "$ref": "nativ:api/room-purpose"
   },
   "lessonId": {
    "$ref": "nativ:common/id"
   }
  }
 },
 "nativ:api/practice-room-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/practice-room-list",
  "title": "PracticeRoomList",
  "description": "Practice rooms: yours, those you were asked into, and those shared with you.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/practice-room"
    }
   }
  }
 },
 "nativ:api/practice-room-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/practice-room-patch",
  "title": "PracticeRoomPatch",
  "description": "What is to change about a practice room; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "title": {
    "type": "string",
    "minLength": 1,
    "maxLength": 120,
    "description": "What people call it."
   },
   "isShared": {
    "type": "boolean"
   }
  },
  "minProperties": 1
 },
 "nativ:api/practice-room": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/practice-room",
  "title": "PracticeRoom",
  "description": "A practice room, as seen from live work.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "purpose",
   "flow",
   "lessonId",
   "isMine",
   "isShared",
   "members",
   "mayEnter",
   "place",
   "createdAt",
   "lastUsedAt",
   "endsAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "type": [
     "string",
     "null"
    ],
    "minLength": 1,
    "maxLength": 120,
    "description": "What people call it; without one it is called by its flow."
   },
   "purpose": {
    "$ref": "nativ:api/room-purpose"
   },
   "flow": {
    "anyOf": [
     {
      "$ref": "nativ:api/room-flow"
     },
     {
      "type": "null"
     }
    ]
   },
   "lessonId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "isMine": {
    "type": "boolean"
   },
   "isShared": {
    "type": "boolean",
    "description": "Whether those who lead training see it and may join."
   },
   "members": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/room-member"
    }
   },
   "mayEnter": {
    "type": "boolean",
    "description": "Whether you are one of its members; whoever leads training joins a shared room first."
   },
   "place": {
    "anyOf": [
     {
      "$ref": "nativ:api/room-place"
     },
     {
      "type": "null"
     }
    ]
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was opened."
   },
   "lastUsedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When somebody last did something in it."
   },
   "endsAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it is cleaned up if nobody uses it."
   }
  }
 },
 "nativ:api/presence-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/presence-set",
  "title": "PresenceSet",
  "description": "A sign of life of a page that has a task or a case open. Send it when the page opens, every 20 seconds, and when `isWriting` changes.",
  "type": "object",
  "required": [
   "tab"
  ],
  "additionalProperties": false,
  "properties": {
   "tab": {
    "type": "string",
    "description": "What the page calls itself: letters and digits that nobody else has by chance.",
    "pattern": "^[A-Za-z0-9-]{8,64}$"
   },
   "isWriting": {
    "type": "boolean",
    "default": false
   }
  }
 },
 "nativ:api/presence": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/presence",
  "title": "Presence",
  "description": "Who else has the item open: each person once, whoever came first at the top. Somebody who gives no sign of life for 45 seconds is gone.",
  "type": "object",
  "required": [
   "people"
  ],
  "additionalProperties": false,
  "properties": {
   "people": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "person",
      "isWriting",
      "since"
     ],
     "additionalProperties": false,
     "properties": {
      "person": {
       "$ref": "nativ:common/person-name"
      },
      "isWriting": {
       "type": "boolean"
      },
      "since": {
       "type": "string",
       "format": "date-time"
      }
     }
    }
   }
  }
 },
 "nativ:api/problem": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/problem",
  "title": "Problem",
  "description": "An error, as RFC 9457 describes it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "type",
   "title",
   "status",
   "detail",
   "id"
  ],
  "properties": {
   "type": {
    "type": "string",
    "description": "Names the kind of error and never changes, such as urn:nativ:problem:task.already-completed."
   },
   "title": {
    "type": "string",
    "description": "The kind of error in a few words."
   },
   "status": {
    "type": "integer",
    "minimum": 100,
    "description": "The HTTP status."
   },
   "detail": {
    "type": "string",
    "description": "What was expected, what was found and what to do, in full sentences."
   },
   "id": {
    "type": "string",
    "description": "Stands beside this error in the log of the server."
   },
   "errors": {
    "type": "array",
    "description": "What is wrong with the input, place by place.",
    "items": {
     "$ref": "nativ:api/field-error"
    }
   },
   "problems": {
    "type": "array",
    "description": "What is wrong with the flow, node by node.",
    "items": {
     "$ref": "nativ:api/flow-problem"
    }
   },
   "scenarios": {
    "type": "array",
    "description": "The scenarios that are broken, with what came otherwise.",
    "items": {
     "$ref": "nativ:api/scenario-result"
    }
   }
  }
 },
 "nativ:api/profile-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/profile-set",
  "title": "ProfileSet",
  "description": "What somebody says of themselves.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "languages",
   "skills",
   "note",
   "capacity"
  ],
  "properties": {
   "languages": {
    "type": "array",
    "maxItems": 30,
    "items": {
     "type": "string",
     "minLength": 2,
     "maxLength": 3,
     "pattern": "^[a-z]{2,3}$",
     "description": "A language code of two or three letters, such as he, en, ar or ru."
    }
   },
   "skills": {
    "type": "array",
    "maxItems": 50,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 60
    }
   },
   "note": {
    "type": "string",
    "maxLength": 1000
   },
   "capacity": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0,
      "maximum": 1000
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/public-form": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/public-form",
  "title": "PublicForm",
  "description": "A published form as a renderer outside needs it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "version",
   "language",
   "title",
   "schema",
   "uiSchema"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "version": {
    "type": "integer",
    "minimum": 1,
    "description": ""
   },
   "language": {
    "type": "string",
    "description": "The language of the texts below."
   },
   "title": {
    "type": "string"
   },
   "schema": {
    "type": "object"
   },
   "uiSchema": {
    "type": "object"
   },
   "intro": {
    "type": "string"
   },
   "submitLabel": {
    "type": "string"
   }
  }
 },
 "nativ:api/push-device-add": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/push-device-add",
  "title": "PushDeviceAdd",
  "description": "What a browser gives when it subscribes (Push API).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "endpoint",
   "keys"
  ],
  "properties": {
   "endpoint": {
    "type": "string",
    "maxLength": 1000,
    "pattern": "^https://",
    "description": "Where the push service of the browser takes messages."
   },
   "keys": {
    "type": "object",
    "title": "PushKeys",
    "additionalProperties": false,
    "required": [
     "p256dh",
     "auth"
    ],
    "properties": {
     "p256dh": {
      "type": "string",
      "pattern": "^[A-Za-z0-9_-]+$",
      "minLength": 80,
      "maxLength": 100,
      "description": "The public key of the browser, in base64url."
     },
     "auth": {
      "type": "string",
      "pattern": "^[A-Za-z0-9_-]+$",
      "minLength": 20,
      "maxLength": 30,
      "description": "The secret of the browser, in base64url."
     }
    }
   }
  }
 },
 "nativ:api/push-device-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/push-device-list",
  "title": "PushDeviceList",
  "description": "My devices that are told, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/push-device"
    }
   }
  }
 },
 "nativ:api/push-device": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/push-device",
  "title": "PushDevice",
  "description": "A browser of mine that is told of new things while I do not look at it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "browser",
   "system",
   "createdAt",
   "lastSentAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "browser": {
    "type": [
     "string",
     "null"
    ],
    "description": "As the browser calls itself."
   },
   "system": {
    "type": [
     "string",
     "null"
    ]
   },
   "createdAt": {
    "type": "string",
    "format": "date-time"
   },
   "lastSentAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/question-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/question-create",
  "title": "QuestionCreate",
  "description": "A question to a champion, from where one is.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text",
   "screen",
   "picture"
  ],
  "properties": {
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000
   },
   "screen": {
    "type": "string",
    "pattern": "^/(\\$?[a-zA-Z]+(-[a-zA-Z]+)*(/\\$?[a-zA-Z]+(-[a-zA-Z]+)*)*)?$",
    "maxLength": 120,
    "description": "The pattern of the address, such as /tasks/$id; never an id."
   },
   "picture": {
    "anyOf": [
     {
      "$ref": "nativ:api/masked-picture"
     },
     {
      "type": "null"
     }
    ]
   },
   "taskId": {
    "$ref": "nativ:common/id"
   },
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "roomId": {
    "$ref": "nativ:common/id",
    "description": "The practice room that one is in; then flow and step are named, since its cases are in the room only."
   },
   "flow": {
    "$ref": "nativ:common/key"
   },
   "nodeId": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   }
  }
 },
 "nativ:api/question-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/question-list",
  "title": "QuestionList",
  "description": "Questions, the oldest that waits first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/question-summary"
    }
   }
  }
 },
 "nativ:api/question-reply-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/question-reply-create",
  "title": "QuestionReplyCreate",
  "description": "An answer, or more about one's question.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text"
  ],
  "properties": {
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 5000
   }
  }
 },
 "nativ:api/question-reply": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/question-reply",
  "title": "QuestionReply",
  "description": "What was said to a question.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "by",
   "text",
   "at"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "by": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ]
   },
   "text": {
    "type": "string"
   },
   "at": {
    "type": "string",
    "format": "date-time"
   }
  }
 },
 "nativ:api/question-state": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/question-state",
  "title": "QuestionState",
  "description": "Waits for a champion; was answered; or is done with.",
  "type": "string",
  "enum": [
   "open",
   "answered",
   "closed"
  ]
 },
 "nativ:api/question-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/question-summary",
  "title": "QuestionSummary",
  "description": "A question, as lists show it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "text",
   "screen",
   "flow",
   "version",
   "node",
   "state",
   "asker",
   "champion",
   "isMine",
   "at",
   "passesAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "text": {
    "type": "string"
   },
   "screen": {
    "type": "string"
   },
   "flow": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "key",
       "title"
      ],
      "properties": {
       "key": {
        "$ref": "nativ:common/key"
       },
       "title": {
        "$ref": "nativ:common/localized-text"
       }
      }
     },
     {
      "type": "null"
     }
    ]
   },
   "version": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ]
   },
   "node": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "id",
       "name"
      ],
      "properties": {
       "id": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
       },
       "name": {
        "$ref": "nativ:common/localized-text"
       }
      }
     },
     {
      "type": "null"
     }
    ]
   },
   "state": {
    "$ref": "nativ:api/question-state"
   },
   "asker": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ]
   },
   "champion": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who has it now; null while there is nobody to have it."
   },
   "isMine": {
    "type": "boolean",
    "description": "Whether the reader asked it."
   },
   "at": {
    "type": "string",
    "format": "date-time"
   },
   "passesAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it goes on to the next champion, if nobody answers before; in working hours."
   }
  }
 },
 "nativ:api/question": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/question",
  "title": "Question",
  "description": "A question to a champion, with what was said to it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "text",
   "screen",
   "flow",
   "version",
   "node",
   "state",
   "asker",
   "champion",
   "isMine",
   "at",
   "passesAt",
   "picture",
   "taskId",
   "instanceId",
   "roomId",
   "lesson",
   "mayAnswer",
   "lessons",
   "replies",
   "stepNow"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "text": {
    "type": "string"
   },
   "screen": {
    "type": "string"
   },
   "flow": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "key",
       "title"
      ],
      "properties": {
       "key": {
        "$ref": "nativ:common/key"
       },
       "title": {
        "$ref": "nativ:common/localized-text"
       }
      }
     },
     {
      "type": "null"
     }
    ]
   },
   "version": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ]
   },
   "node": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "id",
       "name"
      ],
      "properties": {
       "id": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
       },
       "name": {
        "$ref": "nativ:common/localized-text"
       }
      }
     },
     {
      "type": "null"
     }
    ]
   },
   "state": {
    "$ref": "nativ:api/question-state"
   },
   "asker": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ]
   },
   "champion": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who has it now; null while there is nobody to have it."
   },
   "isMine": {
    "type": "boolean",
    "description": "Whether the reader asked it."
   },
   "at": {
    "type": "string",
    "format": "date-time"
   },
   "passesAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it goes on to the next champion, if nobody answers before; in working hours."
   },
   "picture": {
    "anyOf": [
     {
      "$ref": "nativ:api/masked-picture"
     },
     {
      "type": "null"
     }
    ]
   },
   "taskId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The task it is about, where the reader sees that task."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The case, where the reader sees it."
   },
   "roomId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "lesson": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "key",
       "title"
      ],
      "properties": {
       "key": {
        "$ref": "nativ:common/key"
       },
       "title": {
        "$ref": "nativ:common/localized-text"
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "The lesson in whose practice room it was asked, where the reader sees that lesson."
   },
   "mayAnswer": {
    "type": "boolean"
   },
   "lessons": {
    "type": "array",
    "description": "For whoever may answer: the lessons that tell of this step, which an answer may become part of; first the one that it was asked in.",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "key",
      "title",
      "step"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      },
      "step": {
       "type": "string",
       "description": "The id of the step within the lesson."
      }
     }
    }
   },
   "replies": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/question-reply"
    }
   },
   "stepNow": {
    "description": "What the published version calls the step that was asked at; null where there was none, or it has none any more that surely is it.",
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/reaction-count": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/reaction-count",
  "title": "ReactionCount",
  "description": "How many people gave a reaction, and whether you did.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "kind",
   "count",
   "mine"
  ],
  "properties": {
   "kind": {
    "$ref": "nativ:api/reaction-kind"
   },
   "count": {
    "type": "integer",
    "minimum": 1
   },
   "mine": {
    "type": "boolean"
   }
  }
 },
 "nativ:api/reaction-kind": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/reaction-kind",
  "title": "ReactionKind",
  "description": "A quiet word to what somebody said: thank you, I am with you, I agree, I have seen it.",
  "enum": [
   "thanks",
   "withYou",
   "agree",
   "seen"
  ]
 },
 "nativ:api/reaction-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/reaction-list",
  "title": "ReactionList",
  "description": "The reactions to a post or a comment, those that somebody gave.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/reaction-count"
    }
   }
  }
 },
 "nativ:api/reaction-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/reaction-set",
  "title": "ReactionSet",
  "description": "Your reaction, in place of the one that you gave before.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "kind"
  ],
  "properties": {
   "kind": {
    "$ref": "nativ:api/reaction-kind"
   }
  }
 },
 "nativ:api/read-entry-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/read-entry-list",
  "title": "ReadEntryList",
  "description": "A page of the read log, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/read-entry"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Where the next page begins; null at the end."
   }
  }
 },
 "nativ:api/read-entry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/read-entry",
  "title": "ReadEntry",
  "description": "One opening of sealed answers.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "at",
   "person",
   "of",
   "fields",
   "questions",
   "reference",
   "instanceId"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When they were opened."
   },
   "person": {
    "$ref": "nativ:api/person"
   },
   "of": {
    "type": "string",
    "enum": [
     "answers",
     "taskAnswers",
     "message",
     "contact",
     "file"
    ],
    "description": "What they belong to: the inquiry, a task, a message, or how the inquirer may be reached."
   },
   "fields": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "JSON pointers to what was opened."
   },
   "questions": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/localized-text"
    },
    "description": "What the form asks there, in the order of the fields; the name of a field that the form does not know any more."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of the submission."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/receipt-status": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/receipt-status",
  "title": "ReceiptStatus",
  "description": "What the holder of a receipt may know.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reference",
   "receivedAt",
   "status"
  ],
  "properties": {
   "reference": {
    "type": "string"
   },
   "receivedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When the submission was received."
   },
   "status": {
    "type": "string",
    "enum": [
     "received",
     "inProcess",
     "closed"
    ],
    "description": "How far it has come."
   },
   "words": {
    "type": "string",
    "description": "The same in the words of whoever designed the flow; left out when there are none."
   }
  }
 },
 "nativ:api/recovery-codes": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/recovery-codes",
  "title": "RecoveryCodes",
  "description": "Ten codes for the day on which the app is lost. They are shown this once, and each works once.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "codes"
  ],
  "properties": {
   "codes": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  }
 },
 "nativ:api/recusal-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/recusal-list",
  "title": "RecusalList",
  "description": "A page of cases that the reader has stepped back from.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/recusal"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/recusal": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/recusal",
  "title": "Recusal",
  "description": "A case that the reader has stepped back from.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId",
   "reference",
   "isVisible",
   "at"
  ],
  "properties": {
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "anyOf": [
     {
      "type": "string",
      "maxLength": 20
     },
     {
      "type": "null"
     }
    ],
    "description": "Of the inquiry, where the reader still sees the case."
   },
   "isVisible": {
    "type": "boolean",
    "description": "Whether the reader still sees the case."
   },
   "at": {
    "type": "string",
    "format": "date-time"
   }
  }
 },
 "nativ:api/related-case-add": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/related-case-add",
  "title": "RelatedCaseAdd",
  "description": "A case to link, by the reference of its submission.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reference"
  ],
  "properties": {
   "reference": {
    "type": "string",
    "minLength": 1,
    "maxLength": 40
   }
  }
 },
 "nativ:api/related-case-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/related-case-list",
  "title": "RelatedCaseList",
  "description": "The cases that belong together with one, of those that the reader may see.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "mayLink"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/related-case"
    }
   },
   "mayLink": {
    "type": "boolean",
    "description": "Whether the reader may say that cases belong together with this one."
   }
  }
 },
 "nativ:api/related-case": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/related-case",
  "title": "RelatedCase",
  "description": "A case that belongs together with another one.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "reference",
   "status",
   "flowTitle",
   "startedAt",
   "by",
   "linkedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of its submission, if it began with one."
   },
   "status": {
    "$ref": "nativ:common/instance-status"
   },
   "flowTitle": {
    "$ref": "nativ:common/localized-text"
   },
   "startedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it started."
   },
   "by": {
    "$ref": "nativ:api/person",
    "description": "Who said that they belong together."
   },
   "linkedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When that was said."
   }
  }
 },
 "nativ:api/reply-template-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/reply-template-create",
  "title": "ReplyTemplateCreate",
  "description": "A ready reply to keep.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "group",
   "title",
   "body"
  ],
  "properties": {
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "The group whose it is; null for the whole workspace, which designers keep."
   },
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 120
      },
      "minProperties": 1
     }
    ],
    "description": "What it is for, as the list shows it."
   },
   "body": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 10000
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 10000
      },
      "minProperties": 1
     }
    ],
    "description": "What is sent, with blanks such as {inquirer}, {reference}, {group}, {me}, {today} and {answers.topic}."
   }
  }
 },
 "nativ:api/reply-template-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/reply-template-list",
  "title": "ReplyTemplateList",
  "description": "Ready replies, those of the workspace first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/reply-template"
    }
   }
  }
 },
 "nativ:api/reply-template-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/reply-template-set",
  "title": "ReplyTemplateSet",
  "description": "What a ready reply becomes.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "title",
   "body"
  ],
  "properties": {
   "title": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 120
      },
      "minProperties": 1
     }
    ],
    "description": "What it is for, as the list shows it."
   },
   "body": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 10000
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 10000
      },
      "minProperties": 1
     }
    ],
    "description": "What is sent, with blanks such as {inquirer}, {reference}, {group}, {me}, {today} and {answers.topic}."
   }
  }
 },
 "nativ:api/reply-template": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/reply-template",
  "title": "ReplyTemplate",
  "description": "A ready reply to inquirers, with blanks that are filled before it is sent.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "group",
   "title",
   "body",
   "mayEdit",
   "updatedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "Whose it is; null for one of the whole workspace."
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What it is for."
   },
   "body": {
    "$ref": "nativ:common/localized-text",
    "description": "What is sent, with its blanks."
   },
   "mayEdit": {
    "type": "boolean",
    "description": "Whether the reader may change and remove it."
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was last changed."
   }
  }
 },
 "nativ:api/response-times": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/response-times",
  "title": "ResponseTimes",
  "description": "How long people wait for a first response: of the cases that came within a period, and of those of the period before. Only cases that the reader may see are counted.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "period",
   "previous",
   "clock",
   "isProtected",
   "now",
   "before",
   "forms",
   "groups",
   "people"
  ],
  "properties": {
   "period": {
    "$ref": "nativ:api/metrics-period"
   },
   "previous": {
    "$ref": "nativ:api/metrics-period"
   },
   "clock": {
    "type": "string",
    "enum": [
     "wall",
     "business"
    ],
    "description": "Whether times are those of the clock on the wall, or working time by the workspace's own calendar."
   },
   "isProtected": {
    "type": "boolean",
    "description": "Whether numbers are protected, since a classified group or a form with sensitive questions is among them: below five they are null, above they are multiples of five, and times are rounded."
   },
   "now": {
    "$ref": "nativ:api/wait-figures",
    "description": "Of the period."
   },
   "before": {
    "$ref": "nativ:api/wait-figures",
    "description": "Of the period before, which is as long."
   },
   "forms": {
    "type": "array",
    "description": "By form, in the order of names.",
    "items": {
     "$ref": "nativ:api/wait-row"
    }
   },
   "groups": {
    "type": "array",
    "description": "By the group that is responsible, in the order of names.",
    "items": {
     "$ref": "nativ:api/wait-row"
    }
   },
   "people": {
    "type": "array",
    "description": "By whoever gave the first response, in the order of names and never of figures: the reader, and those who answered for groups that the reader manages.",
    "items": {
     "$ref": "nativ:api/wait-row"
    }
   }
  }
 },
 "nativ:api/rollout-cohort": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout-cohort",
  "title": "RolloutCohort",
  "description": "Those who are taught in a unit, and who of it is not yet invited; by name.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "members",
   "others"
  ],
  "properties": {
   "members": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/cohort-member"
    },
    "description": "Who is invited."
   },
   "others": {
    "type": "array",
    "items": {
     "type": "object",
     "title": "CohortCandidate",
     "description": "",
     "additionalProperties": false,
     "required": [
      "userId",
      "name"
     ],
     "properties": {
      "userId": {
       "$ref": "nativ:common/id"
      },
      "name": {
       "type": "string"
      }
     }
    },
    "description": "Who is not."
   }
  }
 },
 "nativ:api/rollout-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout-create",
  "title": "RolloutCreate",
  "description": "Plans how a flow goes live, unit by unit.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "title",
   "flow"
  ],
  "properties": {
   "title": {
    "type": "string",
    "description": "What people call it.",
    "minLength": 1,
    "maxLength": 200
   },
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The flow."
   },
   "goLiveOn": {
    "type": "string",
    "format": "date",
    "description": "The day on which everything is to be done."
   },
   "rule": {
    "type": "string",
    "description": "When a unit is ready: by the word of a champion, or once so large a share of it has passed.",
    "enum": [
     "signOff",
     "sharePassed"
    ],
    "default": "signOff"
   },
   "share": {
    "type": "number",
    "exclusiveMinimum": 0,
    "maximum": 1,
    "description": "The share that has to pass, of those invited."
   },
   "lessonIds": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "The lessons that count; all published ones of the flow when left out.",
    "maxItems": 50
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/key"
    },
    "description": "The groups that it leads; all that the flow names when left out.",
    "maxItems": 200
   }
  }
 },
 "nativ:api/rollout-flow-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout-flow-list",
  "title": "RolloutFlowList",
  "description": "The flows that can be rolled out, by key.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "description": "The flows.",
    "items": {
     "type": "object",
     "title": "RolloutFlow",
     "description": "The flow.",
     "additionalProperties": false,
     "required": [
      "key",
      "title"
     ],
     "properties": {
      "key": {
       "$ref": "nativ:common/key"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      }
     }
    }
   }
  }
 },
 "nativ:api/rollout-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout-list",
  "title": "RolloutList",
  "description": "Roll-outs, the newest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/rollout-summary"
    },
    "description": "The roll-outs."
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "Where the next page begins."
   }
  }
 },
 "nativ:api/rollout-other-units": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout-other-units",
  "title": "RolloutOtherUnits",
  "description": "The groups that a roll-out could lead too, by key.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/group-name"
    },
    "description": "The groups."
   }
  }
 },
 "nativ:api/rollout-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout-patch",
  "title": "RolloutPatch",
  "description": "Changes a roll-out; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "rule": {
    "type": "string",
    "description": "When a unit is ready: by the word of a champion, or once so large a share of it has passed.",
    "enum": [
     "signOff",
     "sharePassed"
    ]
   },
   "share": {
    "type": "number",
    "exclusiveMinimum": 0,
    "maximum": 1,
    "description": "The share that has to pass, of those invited; with the rule, and 1 when left out."
   },
   "lessonIds": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "The lessons that count; all published ones of the flow when there are none.",
    "maxItems": 50
   },
   "title": {
    "type": "string",
    "description": "What people call it.",
    "minLength": 1,
    "maxLength": 200
   },
   "goLiveOn": {
    "anyOf": [
     {
      "type": "string",
      "format": "date",
      "description": "The day on which everything is to be done."
     },
     {
      "type": "null"
     }
    ],
    "description": "Null for no day."
   },
   "state": {
    "type": "string",
    "description": "Stops it: every unit that is not live goes on by the version before.",
    "enum": [
     "stopped"
    ]
   },
   "unitsSeeEachOther": {
    "type": "boolean",
    "description": "Whether managers of its units see each other's progress; for admins to say."
   }
  }
 },
 "nativ:api/rollout-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout-summary",
  "title": "RolloutSummary",
  "description": "A roll-out in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "flow",
   "version",
   "isStaged",
   "goLiveOn",
   "rule",
   "share",
   "state",
   "createdAt",
   "endedAt",
   "units",
   "ready"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "type": "string",
    "description": "What people call it.",
    "minLength": 1,
    "maxLength": 200
   },
   "flow": {
    "type": "object",
    "title": "RolloutFlow",
    "description": "The flow.",
    "additionalProperties": false,
    "required": [
     "key",
     "title"
    ],
    "properties": {
     "key": {
      "$ref": "nativ:common/key"
     },
     "title": {
      "$ref": "nativ:common/localized-text"
     }
    }
   },
   "version": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "What was published last while it was under way; null before."
   },
   "isStaged": {
    "type": "boolean",
    "description": "Whether the flow is live only for the units that are ready."
   },
   "goLiveOn": {
    "anyOf": [
     {
      "type": "string",
      "format": "date",
      "description": "The day on which everything is to be done."
     },
     {
      "type": "null"
     }
    ],
    "description": "The day on which everything is to be done."
   },
   "rule": {
    "type": "string",
    "description": "When a unit is ready: by the word of a champion, or once so large a share of it has passed.",
    "enum": [
     "signOff",
     "sharePassed"
    ]
   },
   "share": {
    "anyOf": [
     {
      "type": "number",
      "exclusiveMinimum": 0,
      "maximum": 1,
      "description": "The share that has to pass, of those invited."
     },
     {
      "type": "null"
     }
    ],
    "description": "The share that has to pass."
   },
   "state": {
    "type": "string",
    "description": "Whether it goes on, has ended with the version live for everybody, or was stopped.",
    "enum": [
     "underWay",
     "done",
     "stopped"
    ]
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was planned."
   },
   "endedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "When it ended."
   },
   "units": {
    "type": "integer",
    "minimum": 0,
    "description": "How many units one sees."
   },
   "ready": {
    "type": "integer",
    "minimum": 0,
    "description": "How many of these are ready."
   }
  }
 },
 "nativ:api/rollout-unit": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout-unit",
  "title": "RolloutUnit",
  "description": "A group on its way to a new version.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "group",
   "people",
   "invited",
   "practised",
   "passed",
   "stuck",
   "silent",
   "signOff",
   "isLive"
  ],
  "properties": {
   "group": {
    "type": "object",
    "title": "RolloutGroup",
    "description": "The group.",
    "additionalProperties": false,
    "required": [
     "key",
     "name"
    ],
    "properties": {
     "key": {
      "$ref": "nativ:common/key"
     },
     "name": {
      "$ref": "nativ:common/localized-text"
     }
    }
   },
   "people": {
    "type": "integer",
    "minimum": 0,
    "description": "How many work in the unit."
   },
   "invited": {
    "type": "integer",
    "minimum": 0,
    "description": "How many are invited."
   },
   "practised": {
    "type": "integer",
    "minimum": 0,
    "description": "How many have begun a lesson or were at a session."
   },
   "passed": {
    "type": "integer",
    "minimum": 0,
    "description": "How many have passed."
   },
   "stuck": {
    "type": "integer",
    "minimum": 0,
    "description": "How many practised and get no further."
   },
   "silent": {
    "type": "integer",
    "minimum": 0,
    "description": "Of how many nothing was heard."
   },
   "signOff": {
    "anyOf": [
     {
      "$ref": "nativ:api/sign-off"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who said that it is ready; null while nobody has."
   },
   "isLive": {
    "type": "boolean",
    "description": "Whether new cases of it go by the newest version."
   }
  }
 },
 "nativ:api/rollout-units-add": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout-units-add",
  "title": "RolloutUnitsAdd",
  "description": "Leads more units.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "groups"
  ],
  "properties": {
   "groups": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/key"
    },
    "minItems": 1,
    "maxItems": 200,
    "description": "The groups."
   }
  }
 },
 "nativ:api/rollout": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/rollout",
  "title": "Rollout",
  "description": "A roll-out as a plan: what is done, and who is next.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "flow",
   "version",
   "isStaged",
   "goLiveOn",
   "rule",
   "share",
   "state",
   "createdAt",
   "endedAt",
   "units",
   "ready",
   "unitList",
   "sessions",
   "mayLead",
   "unitsSeeEachOther",
   "isLearner",
   "lessonIds"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "type": "string",
    "description": "What people call it.",
    "minLength": 1,
    "maxLength": 200
   },
   "flow": {
    "type": "object",
    "title": "RolloutFlow",
    "description": "The flow.",
    "additionalProperties": false,
    "required": [
     "key",
     "title"
    ],
    "properties": {
     "key": {
      "$ref": "nativ:common/key"
     },
     "title": {
      "$ref": "nativ:common/localized-text"
     }
    }
   },
   "version": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "What was published last while it was under way; null before."
   },
   "isStaged": {
    "type": "boolean",
    "description": "Whether the flow is live only for the units that are ready."
   },
   "goLiveOn": {
    "anyOf": [
     {
      "type": "string",
      "format": "date",
      "description": "The day on which everything is to be done."
     },
     {
      "type": "null"
     }
    ],
    "description": "The day on which everything is to be done."
   },
   "rule": {
    "type": "string",
    "description": "When a unit is ready: by the word of a champion, or once so large a share of it has passed.",
    "enum": [
     "signOff",
     "sharePassed"
    ]
   },
   "share": {
    "anyOf": [
     {
      "type": "number",
      "exclusiveMinimum": 0,
      "maximum": 1,
      "description": "The share that has to pass, of those invited."
     },
     {
      "type": "null"
     }
    ],
    "description": "The share that has to pass."
   },
   "state": {
    "type": "string",
    "description": "Whether it goes on, has ended with the version live for everybody, or was stopped.",
    "enum": [
     "underWay",
     "done",
     "stopped"
    ]
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was planned."
   },
   "endedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "When it ended."
   },
   "units": {
    "type": "integer",
    "minimum": 0,
    "description": "How many units one sees."
   },
   "ready": {
    "type": "integer",
    "minimum": 0,
    "description": "How many of these are ready."
   },
   "unitList": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/rollout-unit"
    },
    "description": "The units that one sees, by name."
   },
   "sessions": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/training-session"
    },
    "description": "Its sessions, the first first."
   },
   "mayLead": {
    "type": "boolean",
    "description": "Whether one plans it."
   },
   "unitsSeeEachOther": {
    "type": "boolean",
    "description": "Whether managers of its units see each other's progress."
   },
   "isLearner": {
    "type": "boolean",
    "description": "Whether one is among those who are taught."
   },
   "lessonIds": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "The lessons that count; all published ones of the flow when there are none."
   }
  }
 },
 "nativ:api/room-clock-move": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-clock-move",
  "title": "RoomClockMove",
  "description": "How far the clock of the room is to go: by a time, to an instant, or to what happens next.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "forwardMs": {
    "type": "integer",
    "minimum": 1,
    "maximum": 31622400000
   },
   "to": {
    "type": "string",
    "format": "date-time",
    "description": "An instant that lies ahead in the room."
   },
   "toNextTimer": {
    "type": "boolean",
    "const": true
   }
  },
  "minProperties": 1,
  "maxProperties": 1
 },
 "nativ:api/room-clock": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-clock",
  "title": "RoomClock",
  "description": "The clock of a practice room.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "now",
   "offsetMs",
   "nextAt"
  ],
  "properties": {
   "now": {
    "type": "string",
    "format": "date-time",
    "description": "What time it is in the room."
   },
   "offsetMs": {
    "type": "integer",
    "minimum": 0,
    "description": "How far it is ahead, in milliseconds."
   },
   "nextAt": {
    "type": [
     "string",
     "null"
    ],
    "format": "date-time",
    "description": "When the next thing happens by itself; null when nothing will."
   }
  }
 },
 "nativ:api/room-colleagues": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-colleagues",
  "title": "RoomColleagues",
  "description": "The simulated colleagues of a practice room.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "isOn",
   "delayMs"
  ],
  "properties": {
   "isOn": {
    "type": "boolean",
    "description": "Whether they do the work that is nobody's here."
   },
   "delayMs": {
    "type": "integer",
    "minimum": 0,
    "maximum": 2592000000,
    "description": "How long they take for a task, by the clock of the room, in milliseconds."
   }
  }
 },
 "nativ:api/room-flow": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-flow",
  "title": "RoomFlow",
  "description": "The flow that a practice room was opened for.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "name",
   "isDraft"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "name": {
    "$ref": "nativ:common/localized-text"
   },
   "isDraft": {
    "type": "boolean",
    "description": "Whether its draft is practised."
   }
  }
 },
 "nativ:api/room-form": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-form",
  "title": "RoomForm",
  "description": "A form that an invented inquirer can send in a practice room.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "startsFlow"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "startsFlow": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/room-inquiry-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-inquiry-create",
  "title": "RoomInquiryCreate",
  "description": "An inquiry that an invented inquirer is to send.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "form"
  ],
  "properties": {
   "form": {
    "$ref": "nativ:common/key"
   },
   "language": {
    "$ref": "nativ:common/language"
   },
   "data": {
    "type": "object",
    "description": "The answers; without them they are invented."
   },
   "seed": {
    "type": "integer",
    "minimum": 0,
    "maximum": 2147483647,
    "description": "The same seed invents the same answers."
   }
  }
 },
 "nativ:api/room-inquiry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-inquiry",
  "title": "RoomInquiry",
  "description": "An inquiry that an invented inquirer sent.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId",
   "submissionId",
   "reference",
   "language",
   "answers"
  ],
  "properties": {
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "submissionId": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "type": "string"
   },
   "language": {
    "$ref": "nativ:common/language"
   },
   "answers": {
    "type": "object"
   }
  }
 },
 "nativ:api/room-left-task": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-left-task",
  "title": "RoomLeftTask",
  "description": "A task of a practice room that no simulated colleague could do.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "taskId",
   "title",
   "group"
  ],
  "properties": {
   "taskId": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "group": {
    "$ref": "nativ:common/localized-text",
    "description": "The name of the group that it is for."
   }
  }
 },
 "nativ:api/room-lesson-step": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-lesson-step",
  "title": "RoomLessonStep",
  "description": "A step of the lesson that is taken in this room.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "nodeId",
   "kind",
   "by",
   "nodeTitle",
   "state",
   "isRight",
   "counts"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "nodeId": {
    "type": "string"
   },
   "kind": {
    "type": "string",
    "description": "As in the lesson."
   },
   "by": {
    "type": "string",
    "description": "As in the lesson."
   },
   "nodeTitle": {
    "$ref": "nativ:common/localized-text",
    "description": "What the step is called in the flow."
   },
   "state": {
    "type": "string",
    "enum": [
     "done",
     "now",
     "ahead",
     "missed"
    ]
   },
   "isRight": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ],
    "description": "Whether it was done right; null before, where it does not count, and in an assessment until it is finished."
   },
   "why": {
    "$ref": "nativ:common/localized-text",
    "description": "Left out in an assessment."
   },
   "say": {
    "$ref": "nativ:common/localized-text",
    "description": "Left out in an assessment."
   },
   "media": {
    "$ref": "nativ:training/lesson-media"
   },
   "expected": {
    "$ref": "nativ:training/lesson-decision",
    "description": "What the champion decided; with guidance only."
   },
   "counts": {
    "type": "array",
    "description": "Which fields decide; empty but with guidance.",
    "items": {
     "type": "string"
    }
   },
   "isHidden": {
    "type": "boolean",
    "default": false,
    "description": "Whether it is done in passing: it is told only while it is the one to do now, and counts for nothing."
   }
  }
 },
 "nativ:api/room-lesson": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-lesson",
  "title": "RoomLesson",
  "description": "The lesson that is taken in this room, and where it stands.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "attempt",
   "mode",
   "lesson",
   "instance",
   "now",
   "task",
   "isAtEnd",
   "isFinished",
   "isLost",
   "steps",
   "isMine"
  ],
  "properties": {
   "attempt": {
    "$ref": "nativ:common/id"
   },
   "mode": {
    "$ref": "nativ:api/lesson-attempt-mode"
   },
   "lesson": {
    "title": "RoomLessonHead",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "key",
     "title",
     "criterion"
    ],
    "properties": {
     "key": {
      "$ref": "nativ:common/key"
     },
     "title": {
      "$ref": "nativ:common/localized-text"
     },
     "criterion": {
      "$ref": "nativ:training/lesson-criterion"
     }
    }
   },
   "instance": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The case that it is about; null until it has begun."
   },
   "now": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The step that is to be done now; null while others do something, and at the end."
   },
   "task": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The open task of that step."
   },
   "isAtEnd": {
    "type": "boolean",
    "description": "Whether nothing is left to do: the attempt can be finished."
   },
   "isFinished": {
    "type": "boolean",
    "description": "Whether it was finished."
   },
   "isLost": {
    "type": "boolean",
    "description": "Whether the case stands where the lesson does not lead."
   },
   "steps": {
    "type": "array",
    "description": "In an assessment the learner's steps that are done, without what comes.",
    "items": {
     "$ref": "nativ:api/room-lesson-step"
    }
   },
   "isMine": {
    "type": "boolean",
    "description": "Whether it is the reader who learns; whoever joined to help only looks on."
   }
  }
 },
 "nativ:api/room-member-add": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-member-add",
  "title": "RoomMemberAdd",
  "description": "Somebody to be asked into a practice room; whoever leads training names themselves to join a shared one.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "userId"
  ],
  "properties": {
   "userId": {
    "$ref": "nativ:common/id"
   }
  }
 },
 "nativ:api/room-member": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-member",
  "title": "RoomMember",
  "description": "Somebody who works in a practice room as themselves.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "userId",
   "name",
   "role",
   "isOwner",
   "lastActiveAt"
  ],
  "properties": {
   "userId": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string"
   },
   "role": {
    "$ref": "nativ:common/workspace-role"
   },
   "isOwner": {
    "type": "boolean",
    "description": "Whether it is theirs."
   },
   "lastActiveAt": {
    "type": [
     "string",
     "null"
    ],
    "format": "date-time",
    "description": "When they last did something in the room, to the minute."
   }
  }
 },
 "nativ:api/room-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-patch",
  "title": "RoomPatch",
  "description": "What is to change about the practice room that one is in; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "title": {
    "type": "string",
    "minLength": 1,
    "maxLength": 120,
    "description": "What people call it."
   },
   "isShared": {
    "type": "boolean"
   },
   "colleagues": {
    "title": "RoomColleaguesPatch",
    "type": "object",
    "additionalProperties": false,
    "minProperties": 1,
    "properties": {
     "isOn": {
      "type": "boolean"
     },
     "delayMs": {
      "type": "integer",
      "minimum": 0,
      "maximum": 2592000000
     }
    }
   }
  },
  "minProperties": 1
 },
 "nativ:api/room-place": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-place",
  "title": "RoomPlace",
  "description": "Where work stands in a practice room: the step that came last.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "instanceId",
   "nodeId",
   "title",
   "at"
  ],
  "properties": {
   "instanceId": {
    "$ref": "nativ:common/id"
   },
   "nodeId": {
    "type": "string"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When the step began, by the clock of the room."
   }
  }
 },
 "nativ:api/room-purpose": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-purpose",
  "title": "RoomPurpose",
  "description": "What a practice room is for: practice as one likes, a lesson, or a short test.",
  "type": "string",
  "enum": [
   "free",
   "lesson",
   "assessment"
  ]
 },
 "nativ:api/room-reply-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-reply-create",
  "title": "RoomReplyCreate",
  "description": "What the invented inquirer of a case writes; without a text it is invented.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 4000
   }
  }
 },
 "nativ:api/room-reply": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room-reply",
  "title": "RoomReply",
  "description": "What the invented inquirer wrote.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text"
  ],
  "properties": {
   "text": {
    "type": "string"
   }
  }
 },
 "nativ:api/room": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/room",
  "title": "Room",
  "description": "The practice room that one is in.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "purpose",
   "flow",
   "lessonId",
   "isMine",
   "isShared",
   "members",
   "clock",
   "colleagues",
   "drawerCount",
   "waitingCount",
   "forms",
   "left"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "type": [
     "string",
     "null"
    ],
    "minLength": 1,
    "maxLength": 120,
    "description": "What people call it; without one it is called by its flow."
   },
   "purpose": {
    "$ref": "nativ:api/room-purpose"
   },
   "flow": {
    "anyOf": [
     {
      "$ref": "nativ:api/room-flow"
     },
     {
      "type": "null"
     }
    ]
   },
   "lessonId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "isMine": {
    "type": "boolean"
   },
   "isShared": {
    "type": "boolean",
    "description": "Whether those who lead training see it and may join."
   },
   "members": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/room-member"
    }
   },
   "clock": {
    "$ref": "nativ:api/room-clock"
   },
   "colleagues": {
    "$ref": "nativ:api/room-colleagues"
   },
   "drawerCount": {
    "type": "integer",
    "minimum": 0,
    "description": "How many things would have gone out."
   },
   "waitingCount": {
    "type": "integer",
    "minimum": 0,
    "description": "How many of them are calls that wait for an answer."
   },
   "forms": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/room-form"
    }
   },
   "left": {
    "type": "array",
    "description": "What no simulated colleague could do, and waits for one of the members to take it.",
    "items": {
     "$ref": "nativ:api/room-left-task"
    }
   }
  }
 },
 "nativ:api/saved-view-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/saved-view-create",
  "title": "SavedViewCreate",
  "description": "A view to be kept.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "name",
   "view",
   "settings"
  ],
  "properties": {
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 80,
    "description": "What people call it."
   },
   "view": {
    "$ref": "nativ:common/group-view"
   },
   "settings": {
    "$ref": "nativ:api/view-settings"
   },
   "isShared": {
    "type": "boolean",
    "default": false,
    "description": "For everybody in the group, which is for its managers to say."
   }
  }
 },
 "nativ:api/saved-view-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/saved-view-list",
  "title": "SavedViewList",
  "description": "The views that are kept in a group, of those that are yours or shared.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/saved-view"
    }
   }
  }
 },
 "nativ:api/saved-view-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/saved-view-patch",
  "title": "SavedViewPatch",
  "description": "What is to change about a view; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 80,
    "description": "What people call it."
   },
   "view": {
    "$ref": "nativ:common/group-view"
   },
   "settings": {
    "$ref": "nativ:api/view-settings"
   },
   "isShared": {
    "type": "boolean"
   },
   "isDefault": {
    "type": "boolean",
    "description": "Whether the page of the group opens with it: a shared one only."
   }
  },
  "minProperties": 1
 },
 "nativ:api/saved-view": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/saved-view",
  "title": "SavedView",
  "description": "A view of a group that somebody kept under a name.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name",
   "view",
   "settings",
   "isShared",
   "isDefault",
   "mayChange"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 80,
    "description": "What people call it."
   },
   "view": {
    "$ref": "nativ:common/group-view"
   },
   "settings": {
    "$ref": "nativ:api/view-settings"
   },
   "isShared": {
    "type": "boolean",
    "description": "Whether everybody in the group has it, or you alone."
   },
   "isDefault": {
    "type": "boolean",
    "description": "Whether the page of the group opens with it."
   },
   "mayChange": {
    "type": "boolean",
    "description": "Whether you may change or remove it."
   }
  }
 },
 "nativ:api/scenario-break": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/scenario-break",
  "title": "ScenarioBreak",
  "description": "One thing that came otherwise than a scenario says.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "code",
   "params",
   "message",
   "messages"
  ],
  "properties": {
   "code": {
    "type": "string",
    "description": "Stable name of the kind of break, such as task.not-open or path.missed."
   },
   "move": {
    "type": "integer",
    "minimum": 0,
    "description": "The move that could not be made, counted from 0. Left out where every move was made and something else came of it."
   },
   "nodeId": {
    "type": "string",
    "description": "The node it is about."
   },
   "params": {
    "type": "object",
    "description": "What the sentence names: what was expected and what was found.",
    "additionalProperties": {
     "type": "string"
    }
   },
   "message": {
    "type": "string",
    "description": "What was expected and what was found, in English."
   },
   "messages": {
    "type": "object",
    "description": "The same sentence per language.",
    "additionalProperties": {
     "type": "string"
    }
   }
  }
 },
 "nativ:api/scenario-outcome": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/scenario-outcome",
  "title": "ScenarioOutcome",
  "description": "What came of running a scenario.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "passed",
   "breaks",
   "found",
   "touched"
  ],
  "properties": {
   "passed": {
    "type": "boolean",
    "description": "Whether everything came as the scenario says."
   },
   "breaks": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/scenario-break"
    },
    "description": "What came otherwise; the first is where it broke."
   },
   "found": {
    "$ref": "nativ:flow/scenario-expectation",
    "description": "What came of it, in the words of an expectation: to be kept instead, where the change was meant."
   },
   "touched": {
    "type": "object",
    "title": "ScenarioTouched",
    "additionalProperties": false,
    "required": [
     "nodes",
     "edges"
    ],
    "description": "Where it passed.",
    "properties": {
     "nodes": {
      "type": "array",
      "items": {
       "type": "string"
      },
      "description": "The ids of the nodes that were entered."
     },
     "edges": {
      "type": "array",
      "items": {
       "type": "string"
      },
      "description": "The ids of the edges that were taken."
     }
    }
   }
  }
 },
 "nativ:api/scenario-result": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/scenario-result",
  "title": "ScenarioResult",
  "description": "What came of one of the scenarios of a flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "outcome"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "$ref": "nativ:flow/scenario#/properties/title"
   },
   "outcome": {
    "$ref": "nativ:api/scenario-outcome"
   }
  }
 },
 "nativ:api/schedule-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/schedule-list",
  "title": "ScheduleList",
  "description": "The schedules of a workspace.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/schedule"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/schedule-resolve": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/schedule-resolve",
  "title": "ScheduleResolve",
  "description": "What becomes of a run that could not be started.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "action"
  ],
  "properties": {
   "action": {
    "type": "string",
    "enum": [
     "retry",
     "dismiss"
    ],
    "description": "retry: start it now. dismiss: leave it out."
   }
  }
 },
 "nativ:api/schedule": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/schedule",
  "title": "Schedule",
  "description": "When a flow starts by itself.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "flow",
   "flowTitle",
   "cron",
   "timeZone",
   "nextRunAt",
   "lastRunAt",
   "failure"
  ],
  "properties": {
   "flow": {
    "$ref": "nativ:common/key"
   },
   "flowTitle": {
    "$ref": "nativ:common/localized-text"
   },
   "cron": {
    "type": "string",
    "description": "Five fields: minute, hour, day of the month, month, day of the week."
   },
   "timeZone": {
    "type": "string",
    "description": "The zone of these times."
   },
   "nextRunAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null while the flow is out of use."
   },
   "lastRunAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "failure": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "runAt",
       "message",
       "isGivenUp"
      ],
      "properties": {
       "runAt": {
        "type": "string",
        "format": "date-time",
        "description": "When the run was due that failed."
       },
       "message": {
        "type": "string",
        "description": "Why it failed, as far as the server can say."
       },
       "isGivenUp": {
        "type": "boolean",
        "description": "Whether it is no longer tried; the next runs come as ever."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "The run that could not be started, until it is made up for or dismissed."
   }
  }
 },
 "nativ:api/search-hit": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/search-hit",
  "title": "SearchHit",
  "description": "Something that was found.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "kind",
   "id",
   "title",
   "snippet",
   "group",
   "parent",
   "instanceId",
   "reference",
   "key",
   "status",
   "at"
  ],
  "properties": {
   "kind": {
    "$ref": "nativ:api/search-kind"
   },
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "anyOf": [
     {
      "$ref": "nativ:api/search-text"
     },
     {
      "type": "null"
     }
    ],
    "description": "What it is called; null for what has no name of its own, such as a post."
   },
   "snippet": {
    "anyOf": [
     {
      "$ref": "nativ:api/search-text"
     },
     {
      "type": "null"
     }
    ],
    "description": "The part of its text that the search is about."
   },
   "group": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-name"
     },
     {
      "type": "null"
     }
    ],
    "description": "The group that it stands in; of several, one that you know of."
   },
   "parent": {
    "anyOf": [
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "kind",
       "id"
      ],
      "properties": {
       "kind": {
        "enum": [
         "task",
         "post",
         "case",
         "gathering"
        ]
       },
       "id": {
        "$ref": "nativ:common/id"
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "What a comment stands under."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The case that it belongs to."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of a case."
   },
   "key": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The key of a group, a form, a flow, an article or a lesson."
   },
   "status": {
    "anyOf": [
     {
      "$ref": "nativ:common/task-status"
     },
     {
      "type": "null"
     }
    ],
    "description": "How far a task is."
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When it was made."
   }
  }
 },
 "nativ:api/search-kind": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/search-kind",
  "title": "SearchKind",
  "description": "What something is that can be found.",
  "enum": [
   "task",
   "post",
   "comment",
   "case",
   "gathering",
   "person",
   "group",
   "form",
   "flow",
   "article",
   "lesson"
  ]
 },
 "nativ:api/search-request": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/search-request",
  "title": "SearchRequest",
  "description": "What to look for.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "q"
  ],
  "properties": {
   "q": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "description": "Words, or the reference of a case. The last word may be the beginning of one."
   },
   "kind": {
    "$ref": "nativ:api/search-kind"
   },
   "group": {
    "type": "string",
    "maxLength": 64,
    "description": "The key of a group, for what stands in it."
   },
   "label": {
    "$ref": "nativ:common/key",
    "description": "The key of a label, for tasks that carry it: nothing else has labels."
   },
   "from": {
    "type": "string",
    "format": "date-time",
    "description": "What was made since."
   },
   "to": {
    "type": "string",
    "format": "date-time",
    "description": "What was made before."
   },
   "limit": {
    "type": "integer",
    "minimum": 1,
    "maximum": 100,
    "description": "How many entries a page has at most: 20, if nothing is said."
   },
   "cursor": {
    "type": "string",
    "maxLength": 500,
    "description": "The 'nextCursor' of the page before."
   }
  }
 },
 "nativ:api/search-result": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/search-result",
  "title": "SearchResult",
  "description": "A page of what was found, best first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor",
   "kinds",
   "groups",
   "isCapped",
   "isNear"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/search-hit"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as 'cursor' to get the next page; null on the last page."
   },
   "kinds": {
    "type": "array",
    "description": "How much was found of each kind, whatever kind was asked for.",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "kind",
      "count"
     ],
     "properties": {
      "kind": {
       "$ref": "nativ:api/search-kind"
      },
      "count": {
       "type": "integer",
       "minimum": 0
      }
     }
    }
   },
   "groups": {
    "type": "array",
    "description": "How much was found in each group, whatever group was asked for.",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "group",
      "count",
      "labels"
     ],
     "properties": {
      "group": {
       "$ref": "nativ:api/group-name"
      },
      "count": {
       "type": "integer",
       "minimum": 0
      },
      "labels": {
       "type": "array",
       "description": "The labels that the group gives to its tasks, by which can be filtered.",
       "items": {
        "$ref": "nativ:api/group-option"
       }
      }
     }
    }
   },
   "isCapped": {
    "type": "boolean",
    "description": "Whether there is more than was looked at: the counts are then the least there is. More words find it."
   },
   "isNear": {
    "type": "boolean",
    "description": "Whether nothing has these words, and what is shown has words that are nearly the same."
   }
  }
 },
 "nativ:api/search-text": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/search-text",
  "title": "SearchText",
  "description": "A text with what was found in it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text",
   "hits"
  ],
  "properties": {
   "text": {
    "type": "string",
    "description": "The text itself, never HTML."
   },
   "hits": {
    "type": "array",
    "description": "Where the words that were looked for stand.",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "start",
      "end"
     ],
     "properties": {
      "start": {
       "type": "integer",
       "minimum": 0,
       "description": "Of the text, in UTF-16 units."
      },
      "end": {
       "type": "integer",
       "minimum": 0,
       "description": "The unit after the last."
      }
     }
    }
   }
  }
 },
 "nativ:api/second-factor-confirm": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/second-factor-confirm",
  "title": "SecondFactorConfirm",
  "description": "The first code of the app.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "code"
  ],
  "properties": {
   "code": {
    "type": "string",
    "minLength": 1,
    "maxLength": 20,
    "description": "Six digits that the authenticator app shows."
   }
  }
 },
 "nativ:api/second-factor-enrolment": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/second-factor-enrolment",
  "title": "SecondFactorEnrolment",
  "description": "What the authenticator app is told.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "secret",
   "uri"
  ],
  "properties": {
   "secret": {
    "type": "string",
    "description": "For typing in."
   },
   "uri": {
    "type": "string",
    "description": "For a QR code."
   }
  }
 },
 "nativ:api/second-factor-proof": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/second-factor-proof",
  "title": "SecondFactorProof",
  "description": "A code of the authenticator app, or a recovery code.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "code": {
    "type": "string",
    "minLength": 1,
    "maxLength": 20,
    "description": "Six digits that the authenticator app shows."
   },
   "recoveryCode": {
    "type": "string",
    "minLength": 1,
    "maxLength": 60,
    "description": "A recovery code that was not used yet."
   }
  },
  "minProperties": 1,
  "maxProperties": 1
 },
 "nativ:api/second-factor-remove": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/second-factor-remove",
  "title": "SecondFactorRemove",
  "description": "Takes the second factor of somebody away.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "reason"
  ],
  "properties": {
   "reason": {
    "type": "string",
    "minLength": 5,
    "maxLength": 300,
    "pattern": "\\S",
    "description": "Why, and how it was made sure who asks: it stands in the record."
   }
  }
 },
 "nativ:api/second-factor-start": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/second-factor-start",
  "title": "SecondFactorStart",
  "description": "Begins to set up a second factor.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "password": {
    "type": "string",
    "minLength": 1,
    "maxLength": 128,
    "description": "My password, where I have one."
   }
  }
 },
 "nativ:api/security-settings": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/security-settings",
  "title": "SecuritySettings",
  "description": "What signing in takes in this work space.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "secondFactor",
   "secondFactorRoles",
   "idleMinutes",
   "passwordSignIn"
  ],
  "properties": {
   "secondFactor": {
    "enum": [
     "optional",
     "roles",
     "everybody"
    ],
    "description": "Who must have a second factor."
   },
   "secondFactorRoles": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/workspace-role"
    },
    "uniqueItems": true,
    "maxItems": 4,
    "description": "For `roles`: which."
   },
   "passwordSignIn": {
    "type": "boolean",
    "description": "Whether people may sign in with a password. Off, they come by another system; it counts as long as an admin is known to one."
   },
   "idleMinutes": {
    "type": [
     "integer",
     "null"
    ],
    "minimum": 5,
    "maximum": 10080,
    "description": "After so long without a request a session ends; null for the week that every session lasts at most."
   }
  }
 },
 "nativ:api/session-learner": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/session-learner",
  "title": "SessionLearner",
  "description": "Somebody who is invited to a session.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "userId",
   "name",
   "attended",
   "isWaiting"
  ],
  "properties": {
   "userId": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "description": "Their name."
   },
   "attended": {
    "anyOf": [
     {
      "type": "boolean",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "Whether they came; null until somebody has said."
   },
   "isWaiting": {
    "type": "boolean",
    "description": "Whether they wait for a place, since the session is full."
   }
  }
 },
 "nativ:api/session-learners-add": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/session-learners-add",
  "title": "SessionLearnersAdd",
  "description": "Invites more people to a session.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "userIds": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/id"
    },
    "minItems": 1,
    "maxItems": 500,
    "description": "People of the roll-out, others are left out; all who are taught when nobody is named."
   }
  }
 },
 "nativ:api/session-standing": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/session-standing",
  "enum": [
   "whole",
   "secondFactor",
   "setUp"
  ],
  "title": "SessionStanding",
  "description": "What the session is good for: everything; showing the second factor; or setting one up, where it is required."
 },
 "nativ:api/session-state": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/session-state",
  "title": "SessionState",
  "description": "Whether somebody is signed in, and which ways of signing in there are.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "standing",
   "providers",
   "sendsMail",
   "passwordSignIn"
  ],
  "properties": {
   "standing": {
    "enum": [
     "none",
     "whole",
     "secondFactor",
     "setUp"
    ],
    "description": "`none` when nobody is signed in."
   },
   "providers": {
    "type": "array",
    "items": {
     "title": "SignInProvider",
     "description": "Another system that vouches for people.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "label"
     ],
     "properties": {
      "id": {
       "type": "string"
      },
      "label": {
       "type": "string",
       "description": "What people call it."
      }
     }
    },
    "description": "Reached at /api/auth/oidc/{id}/start."
   },
   "passwordSignIn": {
    "type": "boolean",
    "description": "Whether anybody may sign in with a password."
   },
   "sendsMail": {
    "type": "boolean",
    "description": "Whether this server sends mail, such as a link for a new password."
   }
  }
 },
 "nativ:api/setup-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/setup-create",
  "title": "SetupCreate",
  "description": "What makes the first admin of a new installation.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "token",
   "name",
   "email",
   "password",
   "organization"
  ],
  "properties": {
   "token": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "description": "The part after # of the one-time link in the log of the server."
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "pattern": "\\S",
    "description": "The name of the admin, as colleagues read it."
   },
   "email": {
    "type": "string",
    "format": "email",
    "maxLength": 254,
    "description": "The address with which the admin signs in."
   },
   "password": {
    "type": "string",
    "minLength": 10,
    "maxLength": 128
   },
   "organization": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "pattern": "\\S",
    "description": "The name of the organisation."
   }
  }
 },
 "nativ:api/sign-in-session-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sign-in-session-list",
  "title": "SignInSessionList",
  "description": "Where I am signed in, the latest used first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/sign-in-session"
    }
   }
  }
 },
 "nativ:api/sign-in-session": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sign-in-session",
  "title": "SignInSession",
  "description": "A place where I am signed in.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "isCurrent",
   "browser",
   "system",
   "address",
   "provider",
   "startedAt",
   "lastUsedAt"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "isCurrent": {
    "type": "boolean",
    "description": "Whether it is the one that asks."
   },
   "browser": {
    "type": [
     "string",
     "null"
    ],
    "description": "As the browser calls itself."
   },
   "system": {
    "type": [
     "string",
     "null"
    ]
   },
   "address": {
    "type": [
     "string",
     "null"
    ],
    "description": "The network address at the time of signing in."
   },
   "provider": {
    "type": [
     "string",
     "null"
    ],
    "description": "The system that vouched for me; null for a password."
   },
   "startedAt": {
    "type": "string",
    "format": "date-time"
   },
   "lastUsedAt": {
    "type": "string",
    "format": "date-time",
    "description": "To the minute."
   }
  }
 },
 "nativ:api/sign-in": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sign-in",
  "title": "SignIn",
  "description": "What somebody signs in with.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "email",
   "password"
  ],
  "properties": {
   "email": {
    "type": "string",
    "minLength": 1,
    "maxLength": 254
   },
   "password": {
    "type": "string",
    "minLength": 1,
    "maxLength": 128
   }
  }
 },
 "nativ:api/sign-off-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sign-off-create",
  "title": "SignOffCreate",
  "description": "Says that a unit is ready.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "note": {
    "type": "string",
    "description": "In your words.",
    "maxLength": 2000
   }
  }
 },
 "nativ:api/sign-off": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sign-off",
  "title": "SignOff",
  "description": "Who said that a unit is ready.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "by",
   "at",
   "note"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "by": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "The name; null when the share that has passed said so."
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When."
   },
   "note": {
    "type": "string",
    "description": "In their words."
   }
  }
 },
 "nativ:api/signed-in": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/signed-in",
  "title": "SignedIn",
  "description": "How far somebody has come with signing in.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "standing"
  ],
  "properties": {
   "standing": {
    "$ref": "nativ:api/session-standing"
   }
  }
 },
 "nativ:api/simulated-event": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/simulated-event",
  "title": "SimulatedEvent",
  "description": "One thing that happened within a step.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "kind"
  ],
  "properties": {
   "kind": {
    "type": "string",
    "description": "What happened, such as nodeEntered, edgeTaken or taskCreated."
   },
   "nodeId": {
    "type": "string"
   },
   "edgeId": {
    "type": "string"
   }
  }
 },
 "nativ:api/simulated-step": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/simulated-step",
  "title": "SimulatedStep",
  "description": "A step of the engine: what one move set going in one case.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "move",
   "at",
   "flow",
   "within",
   "cause",
   "status",
   "events"
  ],
  "properties": {
   "move": {
    "type": "integer",
    "minimum": -1,
    "description": "The move that brought it about, counted from 0; -1 for the start."
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "The instant of the clock."
   },
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The flow that the case runs."
   },
   "within": {
    "$ref": "nativ:flow/scenario-within",
    "description": "The calls that lead to the case; none in the flow itself."
   },
   "cause": {
    "type": "string",
    "description": "What the engine was given: start, completeTask, fireTimer ..."
   },
   "status": {
    "$ref": "nativ:common/instance-status",
    "description": "Where the case stands after it."
   },
   "events": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/simulated-event"
    }
   }
  }
 },
 "nativ:api/skill-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/skill-create",
  "title": "SkillCreate",
  "description": "Adds a skill to the list that everybody is offered.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "name"
  ],
  "properties": {
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 60
   }
  }
 },
 "nativ:api/skill-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/skill-list",
  "title": "SkillList",
  "description": "The skills that everybody is offered, by name.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/skill"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/skill": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/skill",
  "title": "Skill",
  "description": "A skill that everybody is offered.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 60
   }
  }
 },
 "nativ:api/sorting-classifier": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sorting-classifier",
  "title": "SortingClassifier",
  "description": "What a person who sorts has to know of a classifier.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title",
   "labels"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "As people read it."
   },
   "labels": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/sorting-label"
    },
    "description": "In the order in which people choose among them."
   }
  }
 },
 "nativ:api/sorting-correct": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sorting-correct",
  "title": "SortingCorrect",
  "description": "What a case is really about.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "label"
  ],
  "properties": {
   "label": {
    "$ref": "nativ:common/key"
   }
  }
 },
 "nativ:api/sorting-corrected": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sorting-corrected",
  "title": "SortingCorrected",
  "description": "What became of a correction.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "list",
   "wentOn",
   "moves"
  ],
  "properties": {
   "list": {
    "$ref": "nativ:api/sorting-list"
   },
   "wentOn": {
    "type": "boolean",
    "description": "Whether the case waited to be sorted and goes on now."
   },
   "moves": {
    "type": "array",
    "description": "Open tasks that the flow would have given to another group for this label; they move when somebody says so.",
    "items": {
     "title": "SortingMove",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "taskId",
      "title",
      "group"
     ],
     "properties": {
      "taskId": {
       "$ref": "nativ:common/id"
      },
      "title": {
       "$ref": "nativ:common/localized-text"
      },
      "group": {
       "$ref": "nativ:api/group-name"
      }
     }
    }
   }
  }
 },
 "nativ:api/sorting-label": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sorting-label",
  "title": "SortingLabel",
  "description": "A label that a person may choose.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "title"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "As people read it."
   }
  }
 },
 "nativ:api/sorting-likelihood": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sorting-likelihood",
  "title": "SortingLikelihood",
  "description": "A label, and how likely it was.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "label",
   "probability"
  ],
  "properties": {
   "label": {
    "$ref": "nativ:common/key"
   },
   "probability": {
    "type": "number",
    "minimum": 0,
    "maximum": 1
   }
  }
 },
 "nativ:api/sorting-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sorting-list",
  "title": "CaseSortingList",
  "description": "What the steps of a case said of it, the last word of each.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/sorting"
    }
   }
  }
 },
 "nativ:api/sorting": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/sorting",
  "title": "CaseSorting",
  "description": "What a step said of a case, and what a person said instead.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "node",
   "nodeName",
   "classifier",
   "label",
   "probability",
   "runnersUp",
   "abstained",
   "model",
   "sortedAt",
   "words",
   "correction",
   "taskId",
   "mayCorrect"
  ],
  "properties": {
   "node": {
    "type": "string",
    "description": "The id of the step."
   },
   "nodeName": {
    "anyOf": [
     {
      "$ref": "nativ:common/localized-text"
     },
     {
      "type": "null"
     }
    ],
    "description": "As the flow calls it."
   },
   "classifier": {
    "$ref": "nativ:api/sorting-classifier"
   },
   "label": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when the classifier abstained."
   },
   "probability": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "How sure it was."
   },
   "runnersUp": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/sorting-likelihood"
    },
    "description": "The next likeliest."
   },
   "abstained": {
    "anyOf": [
     {
      "type": "string",
      "enum": [
       "noText",
       "unsure",
       "unknown",
       "noModel",
       "noAnswer"
      ],
      "title": "SortingAbstained"
     },
     {
      "type": "null"
     }
    ],
    "description": "Why it abstained: no words, not sure enough, like nothing it knows, no published model, or a model server without an answer. Null when it did not."
   },
   "model": {
    "anyOf": [
     {
      "type": "integer"
     },
     {
      "type": "null"
     }
    ],
    "description": "The number of the model that was asked; null for a model server, and where there was none."
   },
   "sortedAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was sorted."
   },
   "words": {
    "type": "array",
    "description": "The words of the text that decided, the most telling first; only of what the reader may read.",
    "items": {
     "title": "SortingWord",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "word",
      "weight"
     ],
     "properties": {
      "word": {
       "type": "string"
      },
      "weight": {
       "type": "number"
      }
     }
    }
   },
   "correction": {
    "anyOf": [
     {
      "title": "SortingCorrection",
      "type": "object",
      "additionalProperties": false,
      "required": [
       "label",
       "by",
       "at"
      ],
      "properties": {
       "label": {
        "$ref": "nativ:common/key"
       },
       "by": {
        "anyOf": [
         {
          "$ref": "nativ:api/person"
         },
         {
          "type": "null"
         }
        ],
        "description": "Null once they were erased."
       },
       "at": {
        "type": "string",
        "format": "date-time",
        "description": "When."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when nobody said otherwise."
   },
   "taskId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The open task in which a person sorts it; null when none waits."
   },
   "mayCorrect": {
    "type": "boolean",
    "description": "Whether the reader may say otherwise."
   }
  }
 },
 "nativ:api/staff-upload-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/staff-upload-create",
  "title": "StaffUploadCreate",
  "description": "A file that is about to be uploaded for a form that you fill, for a task, for a message to an inquirer or for what you say in a group: one of the four.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "name",
   "size"
  ],
  "minProperties": 3,
  "properties": {
   "form": {
    "$ref": "nativ:common/key"
   },
   "task": {
    "$ref": "nativ:common/id"
   },
   "instance": {
    "$ref": "nativ:common/id"
   },
   "group": {
    "$ref": "nativ:common/key",
    "description": "For a post or a comment in this group."
   },
   "question": {
    "type": "string",
    "pattern": "^/",
    "maxLength": 500,
    "description": "A JSON Pointer to the answer, such as `/cv` or `/papers`."
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 1000,
    "description": "As it is called where it comes from."
   },
   "size": {
    "type": "integer",
    "minimum": 0,
    "maximum": 1099511627776,
    "description": "In bytes."
   }
  }
 },
 "nativ:api/step-questions-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/step-questions-list",
  "title": "StepQuestionsList",
  "description": "How often people asked for help, by step of a flow; steps without a question are left out.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/step-questions"
    }
   }
  }
 },
 "nativ:api/step-questions": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/step-questions",
  "title": "StepQuestions",
  "description": "How often people asked for help at a step.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "nodeId",
   "count",
   "open",
   "lost"
  ],
  "properties": {
   "nodeId": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "count": {
    "type": "integer"
   },
   "open": {
    "type": "integer"
   },
   "lost": {
    "description": "What the step was called, when the published version has it no more; else null.",
    "anyOf": [
     {
      "$ref": "nativ:common/localized-text"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/submission-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/submission-create",
  "title": "SubmissionCreate",
  "description": "A filled form.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "data"
  ],
  "properties": {
   "data": {
    "type": "object",
    "description": "The answers, as the schema of the form describes them."
   },
   "language": {
    "$ref": "nativ:common/language",
    "description": "The language in which errors and later answers are written."
   }
  }
 },
 "nativ:api/submission-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/submission-list",
  "title": "SubmissionList",
  "description": "A page of submissions.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/submission"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/submission-receipt": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/submission-receipt",
  "title": "SubmissionReceipt",
  "description": "The acknowledgement of a submission: it is stored for good.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "reference",
   "receipt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "type": "string",
    "description": "Short and speakable; names the submission towards staff, such as K7QF-2M9D."
   },
   "receipt": {
    "type": "string",
    "description": "The secret key of the inquirer: 16 digits in groups of four. It is shown once."
   },
   "instanceId": {
    "$ref": "nativ:common/id",
    "description": "The instance that the submission started, where a flow handles the form."
   }
  }
 },
 "nativ:api/submission": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/submission",
  "title": "Submission",
  "description": "A filled form as staff see it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "reference",
   "form",
   "formTitle",
   "formVersion",
   "language",
   "answers",
   "sealed",
   "instanceId",
   "createdAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "reference": {
    "type": "string"
   },
   "form": {
    "$ref": "nativ:common/key",
    "description": "The key of the form."
   },
   "formTitle": {
    "$ref": "nativ:common/localized-text"
   },
   "formVersion": {
    "type": "integer",
    "minimum": 1,
    "description": ""
   },
   "language": {
    "type": "string",
    "description": "The language in which it was filled."
   },
   "answers": {
    "type": "object"
   },
   "sealed": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "JSON pointers to the answers that are sealed and that the reader may open."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ]
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was received."
   }
  }
 },
 "nativ:api/task-assign": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task-assign",
  "title": "TaskAssign",
  "description": "Who is to do a task.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "assigneeId"
  ],
  "properties": {
   "assigneeId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "A member of the group of the task; null gives the task back to the group."
   }
  }
 },
 "nativ:api/task-assignment": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task-assignment",
  "title": "TaskAssignmentRecord",
  "description": "How a task came to whoever has it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "why",
   "decisions",
   "mayRecuse",
   "instanceId",
   "recused",
   "hasRecused"
  ],
  "properties": {
   "why": {
    "anyOf": [
     {
      "title": "WhyMe",
      "description": "Why the reader has the task.",
      "type": "object",
      "additionalProperties": false,
      "required": [
       "kind",
       "standsInFor",
       "skills",
       "language",
       "hours",
       "at"
      ],
      "properties": {
       "kind": {
        "type": "string",
        "enum": [
         "field",
         "named",
         "roundRobin",
         "leastLoaded",
         "skill"
        ],
        "title": "AssignmentKind"
       },
       "standsInFor": {
        "anyOf": [
         {
          "$ref": "nativ:api/person"
         },
         {
          "type": "null"
         }
        ],
        "description": "Who is away, when the reader is a deputy."
       },
       "skills": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "language": {
        "anyOf": [
         {
          "type": "string"
         },
         {
          "type": "null"
         }
        ]
       },
       "hours": {
        "anyOf": [
         {
          "title": "WhyByHours",
          "description": "How working hours came into it.",
          "type": "object",
          "additionalProperties": false,
          "required": [
           "worksFrom"
          ],
          "properties": {
           "worksFrom": {
            "anyOf": [
             {
              "type": "string",
              "format": "date-time"
             },
             {
              "type": "null"
             }
            ],
            "description": "When the reader's hours begin; null when they were at work."
           }
          }
         },
         {
          "type": "null"
         }
        ],
        "description": "Null where nobody was set aside for their hours."
       },
       "at": {
        "type": "string",
        "format": "date-time"
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "Null unless it was given to the reader by a rule."
   },
   "decisions": {
    "type": "array",
    "description": "For managers of the group: each decision, the newest first; empty for others.",
    "items": {
     "title": "AssignmentDecision",
     "description": "Who was looked at, and what decided.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "at",
      "kind",
      "assignee",
      "outcome",
      "skills",
      "language",
      "considered"
     ],
     "properties": {
      "at": {
       "type": "string",
       "format": "date-time"
      },
      "kind": {
       "type": "string",
       "enum": [
        "field",
        "named",
        "roundRobin",
        "leastLoaded",
        "skill"
       ]
      },
      "assignee": {
       "anyOf": [
        {
         "$ref": "nativ:api/person"
        },
        {
         "type": "null"
        }
       ],
       "description": "Null when the group picks."
      },
      "outcome": {
       "type": "string",
       "enum": [
        "person",
        "deputy",
        "turn",
        "leastOpenTasks",
        "nobody"
       ],
       "title": "AssignmentOutcomeKind",
       "description": "What decided."
      },
      "skills": {
       "type": "array",
       "items": {
        "type": "string"
       }
      },
      "language": {
       "anyOf": [
        {
         "type": "string"
        },
        {
         "type": "null"
        }
       ]
      },
      "considered": {
       "type": "array",
       "items": {
        "title": "ConsideredPerson",
        "description": "Somebody who was looked at.",
        "type": "object",
        "additionalProperties": false,
        "required": [
         "person",
         "verdict",
         "openTasks",
         "worksFrom"
        ],
        "properties": {
         "person": {
          "$ref": "nativ:api/person"
         },
         "verdict": {
          "type": "string",
          "enum": [
           "eligible",
           "away",
           "full",
           "recused",
           "lacksSkill",
           "lacksLanguage",
           "excluded",
           "offHours",
           "gone"
          ],
          "title": "AssignmentVerdict"
         },
         "openTasks": {
          "type": "integer",
          "minimum": 0
         },
         "worksFrom": {
          "anyOf": [
           {
            "type": "string",
            "format": "date-time"
           },
           {
            "type": "null"
           }
          ],
          "description": "When the hours of somebody begin who was outside of them; null for others."
         }
        }
       }
      }
     }
    }
   },
   "mayRecuse": {
    "type": "boolean",
    "description": "Whether the reader may say 'I can't take this'."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The case of the task; null where it stands in none, and nobody can step back from it."
   },
   "hasRecused": {
    "type": "boolean",
    "description": "Whether the reader has said so of the case, and may take it back."
   },
   "recused": {
    "type": "array",
    "description": "For managers of the group: who has stepped back from the case; empty for others.",
    "items": {
     "$ref": "nativ:api/person"
    }
   }
  }
 },
 "nativ:api/task-complete": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task-complete",
  "title": "TaskComplete",
  "description": "What completes a task.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "data"
  ],
  "properties": {
   "data": {
    "type": "object",
    "description": "The answers to the form of the task; {} where it has none."
   }
  }
 },
 "nativ:api/task-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task-create",
  "title": "TaskCreate",
  "description": "A task that somebody makes without a flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "group",
   "title"
  ],
  "properties": {
   "group": {
    "$ref": "nativ:common/key",
    "description": "The group in which it stands."
   },
   "title": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "description": "What is to be done."
   },
   "instructions": {
    "type": "string",
    "maxLength": 20000,
    "description": "How to do it."
   },
   "assigneeId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "A member of the group; without one, anybody of the group may take it."
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "startsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "followUpAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "stage": {
    "$ref": "nativ:common/task-stage"
   },
   "checklist": {
    "type": "array",
    "maxItems": 100,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    },
    "description": "What belongs to it, in order."
   }
  }
 },
 "nativ:api/task-form": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task-form",
  "title": "TaskForm",
  "description": "A form version as a task page needs it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "version",
   "title",
   "schema",
   "uiSchema",
   "translations",
   "settings"
  ],
  "properties": {
   "key": {
    "$ref": "nativ:common/key"
   },
   "version": {
    "type": "integer",
    "minimum": 1,
    "description": ""
   },
   "title": {
    "$ref": "nativ:form/form-document#/properties/title"
   },
   "schema": {
    "$ref": "nativ:form/form-document#/properties/schema"
   },
   "uiSchema": {
    "$ref": "nativ:form/form-document#/properties/uiSchema"
   },
   "translations": {
    "$ref": "nativ:form/form-document#/properties/translations"
   },
   "settings": {
    "$ref": "nativ:form/form-document#/properties/settings"
   }
  }
 },
 "nativ:api/task-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task-patch",
  "title": "TaskPatch",
  "description": "What is to be said otherwise in an open task. In a task of a flow, no more than its stage and when to look at it again.",
  "type": "object",
  "additionalProperties": false,
  "minProperties": 1,
  "properties": {
   "title": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "instructions": {
    "anyOf": [
     {
      "type": "string",
      "maxLength": 20000
     },
     {
      "type": "null"
     }
    ]
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "startsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "followUpAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ]
   },
   "groupStatus": {
    "anyOf": [
     {
      "$ref": "nativ:common/key"
     },
     {
      "type": "null"
     }
    ],
    "description": "One of the group's own statuses, which puts the task in progress; null for none."
   },
   "labels": {
    "type": "array",
    "maxItems": 50,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/key"
    },
    "description": "All labels that it is to be marked with, of those of its group."
   },
   "stage": {
    "$ref": "nativ:common/task-stage"
   }
  }
 },
 "nativ:api/task-summary-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task-summary-list",
  "title": "TaskSummaryList",
  "description": "A page of tasks.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/task-summary"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/task-summary": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task-summary",
  "title": "TaskSummary",
  "description": "A task in a list.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "status",
   "group",
   "assignee",
   "instanceId",
   "nodeId",
   "reference",
   "createdAt",
   "dueAt",
   "completedAt",
   "completedBy",
   "stage",
   "groupStatus",
   "labels",
   "startsAt",
   "followUpAt",
   "createdBy",
   "archivedAt",
   "purpose"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What is to be done."
   },
   "status": {
    "$ref": "nativ:common/task-status"
   },
   "group": {
    "$ref": "nativ:api/group-name"
   },
   "assignee": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who does it; null while anybody in the group may take it."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The case in which it stands; null for a task that somebody made without a flow."
   },
   "nodeId": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The step of the flow that made it; null with instanceId."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of the submission it is about."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was created."
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When it is due."
     },
     {
      "type": "null"
     }
    ]
   },
   "stage": {
    "$ref": "nativ:common/task-stage",
    "description": "How far it is while it is open."
   },
   "groupStatus": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-option"
     },
     {
      "type": "null"
     }
    ],
    "description": "Which of the group's own statuses a task in progress stands in; null where the group has none."
   },
   "labels": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/group-option"
    },
    "description": "The group's labels that it is marked with."
   },
   "startsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When its work begins, for a calendar."
   },
   "followUpAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When whoever has it wants to look at it again. Lists show what is due, or to be looked at, first."
   },
   "createdBy": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who made it; null for a task of a flow."
   },
   "archivedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it is archived; lists leave it out unless asked."
   },
   "completedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When it was completed."
     },
     {
      "type": "null"
     }
    ]
   },
   "completedBy": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who completed it."
   },
   "purpose": {
    "anyOf": [
     {
      "type": "string",
      "enum": [
       "vote",
       "sorting"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "'vote' for a task that is completed with a decision, { approved: true } or false, beside the answers of its form; 'sorting' for one that is completed with a label, { label }."
   }
  }
 },
 "nativ:api/task-withdraw": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task-withdraw",
  "title": "TaskWithdraw",
  "description": "Takes back a task that nobody needs to do any more.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "how",
   "reason"
  ],
  "properties": {
   "how": {
    "type": "string",
    "enum": [
     "skip",
     "drop"
    ],
    "description": "skip: the case goes on after the task. drop: this branch of the case ends, and nothing waits for it any more."
   },
   "reason": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500,
    "description": "Why, for the history; names nobody and repeats no answer."
   }
  }
 },
 "nativ:api/task": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/task",
  "title": "Task",
  "description": "A task, whole.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "status",
   "group",
   "assignee",
   "instanceId",
   "nodeId",
   "reference",
   "createdAt",
   "dueAt",
   "completedAt",
   "completedBy",
   "stage",
   "groupStatus",
   "labels",
   "startsAt",
   "followUpAt",
   "createdBy",
   "archivedAt",
   "why",
   "instructions",
   "form",
   "answers",
   "sealed",
   "submission",
   "submissionForm",
   "comments",
   "checklist",
   "may",
   "purpose",
   "vote",
   "groupOptions",
   "sorting"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What is to be done."
   },
   "status": {
    "$ref": "nativ:common/task-status"
   },
   "group": {
    "$ref": "nativ:api/group-name"
   },
   "assignee": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who does it; null while anybody in the group may take it."
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "The case in which it stands; null for a task that somebody made without a flow."
   },
   "nodeId": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The step of the flow that made it; null with instanceId."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "The reference of the submission it is about."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it was created."
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When it is due."
     },
     {
      "type": "null"
     }
    ]
   },
   "stage": {
    "$ref": "nativ:common/task-stage",
    "description": "How far it is while it is open."
   },
   "groupStatus": {
    "anyOf": [
     {
      "$ref": "nativ:api/group-option"
     },
     {
      "type": "null"
     }
    ],
    "description": "Which of the group's own statuses a task in progress stands in; null where the group has none."
   },
   "labels": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/group-option"
    },
    "description": "The group's labels that it is marked with."
   },
   "startsAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When its work begins, for a calendar."
   },
   "followUpAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When whoever has it wants to look at it again. Lists show what is due, or to be looked at, first."
   },
   "createdBy": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who made it; null for a task of a flow."
   },
   "archivedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it is archived; lists leave it out unless asked."
   },
   "completedAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": "When it was completed."
     },
     {
      "type": "null"
     }
    ]
   },
   "completedBy": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who completed it."
   },
   "why": {
    "anyOf": [
     {
      "$ref": "nativ:common/localized-text"
     },
     {
      "type": "null"
     }
    ],
    "description": "Why the step matters, in a sentence."
   },
   "instructions": {
    "anyOf": [
     {
      "$ref": "nativ:common/localized-text"
     },
     {
      "type": "null"
     }
    ],
    "description": "How to do it."
   },
   "form": {
    "anyOf": [
     {
      "$ref": "nativ:api/task-form"
     },
     {
      "type": "null"
     }
    ],
    "description": "The form that completes it; null when a button does."
   },
   "answers": {
    "anyOf": [
     {
      "type": "object"
     },
     {
      "type": "null"
     }
    ],
    "description": "What was answered, once it is completed."
   },
   "sealed": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "JSON pointers to the answers that are sealed and that the reader may open."
   },
   "submission": {
    "anyOf": [
     {
      "$ref": "nativ:api/submission"
     },
     {
      "type": "null"
     }
    ],
    "description": "The submission it is about."
   },
   "submissionForm": {
    "anyOf": [
     {
      "$ref": "nativ:api/task-form"
     },
     {
      "type": "null"
     }
    ],
    "description": "The form that the submission filled."
   },
   "comments": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/comment"
    }
   },
   "checklist": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/checklist-entry"
    },
    "description": "What belongs to it, in the order in which it is to be done."
   },
   "may": {
    "title": "TaskPermissions",
    "description": "What the reader may do with it now.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "claim",
     "assign",
     "complete",
     "withdraw",
     "plan",
     "edit",
     "archive",
     "restore",
     "reopen",
     "because"
    ],
    "properties": {
     "claim": {
      "type": "boolean"
     },
     "assign": {
      "type": "boolean"
     },
     "complete": {
      "type": "boolean"
     },
     "withdraw": {
      "type": "boolean",
      "description": "Whether the reader may take the task back, since nobody needs it any more."
     },
     "plan": {
      "type": "boolean",
      "description": "Whether the reader may say how far it is and when to look at it again, and keep its checklist."
     },
     "edit": {
      "type": "boolean",
      "description": "Whether the reader may change what it says and when it is due: of a task without a flow."
     },
     "archive": {
      "type": "boolean",
      "description": "Whether the reader may put it away: a task without a flow."
     },
     "restore": {
      "type": "boolean",
      "description": "Whether the reader may take it out of the archive."
     },
     "reopen": {
      "type": "boolean",
      "description": "Whether the reader may open it again: a task without a flow that is completed."
     },
     "because": {
      "anyOf": [
       {
        "type": "string",
        "enum": [
         "notByYou",
         "votedAlready"
        ]
       },
       {
        "type": "null"
       }
      ],
      "description": "Why the reader must not take or complete an open task that they otherwise could: it is about them, or they have voted. Null where nothing of the kind is in the way."
     }
    }
   },
   "groupOptions": {
    "title": "TaskGroupOptions",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "statuses",
     "labels"
    ],
    "description": "The statuses and labels that its group has to choose from.",
    "properties": {
     "statuses": {
      "type": "array",
      "items": {
       "$ref": "nativ:api/group-option"
      }
     },
     "labels": {
      "type": "array",
      "items": {
       "$ref": "nativ:api/group-option"
      }
     }
    }
   },
   "purpose": {
    "anyOf": [
     {
      "type": "string",
      "enum": [
       "vote",
       "sorting"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "'vote' for a task that is completed with a decision, { approved: true } or false, beside the answers of its form; 'sorting' for one that is completed with a label, { label }."
   },
   "vote": {
    "anyOf": [
     {
      "title": "TaskVote",
      "description": "How the approval stands that a vote belongs to.",
      "type": "object",
      "additionalProperties": false,
      "required": [
       "decision",
       "given",
       "asked"
      ],
      "properties": {
       "decision": {
        "type": "string",
        "enum": [
         "all",
         "any",
         "majority"
        ],
        "description": "When it is approved."
       },
       "given": {
        "type": "integer",
        "minimum": 0,
        "description": "How many have voted; what they voted is not said."
       },
       "asked": {
        "type": "integer",
        "minimum": 1,
        "description": "How many people are asked."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "How the approval stands; null for other tasks, once it is decided, and for whoever does not see the case."
   },
   "sorting": {
    "anyOf": [
     {
      "title": "TaskSorting",
      "description": "What was held back, for whoever sorts it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
       "classifier",
       "abstained",
       "likely"
      ],
      "properties": {
       "classifier": {
        "$ref": "nativ:api/sorting-classifier"
       },
       "abstained": {
        "anyOf": [
         {
          "type": "string",
          "enum": [
           "noText",
           "unsure",
           "unknown",
           "noModel",
           "noAnswer"
          ]
         },
         {
          "type": "null"
         }
        ],
        "description": "Why the classifier abstained."
       },
       "likely": {
        "type": "array",
        "items": {
         "$ref": "nativ:api/sorting-likelihood"
        },
        "description": "The likeliest labels, the likeliest first."
       }
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "Null for a task that is no sorting."
   }
  }
 },
 "nativ:api/team-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/team-list",
  "title": "TeamList",
  "description": "The teams of the workspace, by name.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/team"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Pass it as ?cursor= to get the next page; null on the last page."
   }
  }
 },
 "nativ:api/team-name": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/team-name",
  "title": "TeamName",
  "description": "A team, by name.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 80
   }
  }
 },
 "nativ:api/team-set": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/team-set",
  "title": "TeamSet",
  "description": "The name of a team and who is in it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "name",
   "memberIds"
  ],
  "properties": {
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 80
   },
   "memberIds": {
    "type": "array",
    "maxItems": 500,
    "items": {
     "$ref": "nativ:common/id"
    }
   }
  }
 },
 "nativ:api/team": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/team",
  "title": "Team",
  "description": "A named set of people.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name",
   "members"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 80
   },
   "members": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/person"
    }
   }
  }
 },
 "nativ:api/time-spent": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/time-spent",
  "title": "TimeSpent",
  "description": "How long runs stood at a node that they left in the period, by the clock on the wall.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "count",
   "medianMs",
   "p90Ms"
  ],
  "properties": {
   "count": {
    "type": "integer",
    "minimum": 1,
    "description": "How many stays this is about."
   },
   "medianMs": {
    "type": "integer",
    "minimum": 0,
    "description": "Half of them were shorter, in milliseconds."
   },
   "p90Ms": {
    "type": "integer",
    "minimum": 0,
    "description": "Nine of ten were shorter, in milliseconds."
   }
  }
 },
 "nativ:api/tip-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/tip-create",
  "title": "TipCreate",
  "description": "A tip to keep.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "text",
   "at"
  ],
  "properties": {
   "text": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 400
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 400
      },
      "minProperties": 1
     }
    ],
    "description": "One or two short sentences."
   },
   "at": {
    "$ref": "nativ:api/help-link"
   },
   "leavesAfter": {
    "type": "integer",
    "minimum": 1,
    "maximum": 100
   },
   "questionId": {
    "$ref": "nativ:common/id",
    "description": "The question that it came of."
   }
  }
 },
 "nativ:api/tip-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/tip-list",
  "title": "TipList",
  "description": "Tips.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/tip"
    }
   }
  }
 },
 "nativ:api/tip-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/tip-patch",
  "title": "TipPatch",
  "description": "What becomes of a tip.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "text": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 400
     },
     {
      "type": "object",
      "propertyNames": {
       "pattern": "^[a-z]{2}$"
      },
      "additionalProperties": {
       "type": "string",
       "maxLength": 400
      },
      "minProperties": 1
     }
    ],
    "description": "One or two short sentences."
   },
   "at": {
    "$ref": "nativ:api/help-link"
   },
   "leavesAfter": {
    "type": "integer",
    "minimum": 1,
    "maximum": 100
   }
  }
 },
 "nativ:api/tip-uses": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/tip-uses",
  "title": "TipUses",
  "description": "How often screens were used beside their tips since that was told last.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "minItems": 1,
    "maxItems": 50,
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "tip",
      "uses"
     ],
     "properties": {
      "tip": {
       "$ref": "nativ:common/id"
      },
      "uses": {
       "type": "integer",
       "minimum": 1,
       "maximum": 100
      }
     }
    }
   }
  }
 },
 "nativ:api/tip": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/tip",
  "title": "Tip",
  "description": "A short advice that is shown where it helps, until it is known.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "text",
   "at",
   "known",
   "leavesAfter",
   "by",
   "updatedAt"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "text": {
    "$ref": "nativ:common/localized-text"
   },
   "at": {
    "$ref": "nativ:api/help-link",
    "description": "Where it is shown."
   },
   "known": {
    "type": "integer",
    "description": "How many have said that they know it."
   },
   "leavesAfter": {
    "type": "integer",
    "description": "After how many times of doing the step it leaves by itself."
   },
   "by": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ]
   },
   "updatedAt": {
    "type": "string",
    "format": "date-time"
   }
  }
 },
 "nativ:api/training-session-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/training-session-create",
  "title": "TrainingSessionCreate",
  "description": "Plans a session. Times are instants; the place is a room or the address of a call.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "startsAt",
   "endsAt",
   "place",
   "units"
  ],
  "properties": {
   "startsAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it begins."
   },
   "endsAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it ends."
   },
   "place": {
    "type": "string",
    "description": "A room, or the address of a call.",
    "minLength": 1,
    "maxLength": 500
   },
   "capacity": {
    "type": "integer",
    "minimum": 1,
    "maximum": 1000,
    "description": "How many can come; whoever is invited after these waits for a place."
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "nativ:common/key"
    },
    "description": "The units of which everybody who is invited is invited to it.",
    "minItems": 1,
    "maxItems": 200
   }
  }
 },
 "nativ:api/training-session-patch": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/training-session-patch",
  "title": "TrainingSessionPatch",
  "description": "Says who came, gives a session another time, place or size, or calls it off; what is left out stays.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "attended": {
    "type": "array",
    "items": {
     "type": "object",
     "title": "Attendance",
     "description": "",
     "additionalProperties": false,
     "required": [
      "userId",
      "attended"
     ],
     "properties": {
      "userId": {
       "$ref": "nativ:common/id"
      },
      "attended": {
       "type": "boolean"
      }
     }
    },
    "description": "Who came and who did not.",
    "maxItems": 1000
   },
   "startsAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it begins."
   },
   "endsAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it ends."
   },
   "place": {
    "type": "string",
    "description": "A room, or the address of a call.",
    "minLength": 1,
    "maxLength": 500
   },
   "capacity": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000,
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "How many can come; null for everybody."
   },
   "isCalledOff": {
    "type": "boolean",
    "description": "Calls it off."
   }
  }
 },
 "nativ:api/training-session": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/training-session",
  "title": "TrainingSession",
  "description": "A session, in a room or by a call.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "startsAt",
   "endsAt",
   "place",
   "champion",
   "capacity",
   "calledOffAt",
   "learners"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "startsAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it begins."
   },
   "endsAt": {
    "type": "string",
    "format": "date-time",
    "description": "When it ends."
   },
   "place": {
    "type": "string",
    "description": "A room, or the address of a call."
   },
   "champion": {
    "anyOf": [
     {
      "type": "string",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "Who teaches."
   },
   "capacity": {
    "anyOf": [
     {
      "type": "integer",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "How many can come."
   },
   "calledOffAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time",
      "description": ""
     },
     {
      "type": "null"
     }
    ],
    "description": "Since when it is called off."
   },
   "learners": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/session-learner"
    },
    "description": "Who is invited, as far as one may see it."
   }
  }
 },
 "nativ:api/triage-bundle": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/triage-bundle",
  "title": "TriageBundle",
  "description": "An inquiry that waits to be sorted, with those that are nearly the same.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "taskId",
   "instanceId",
   "reference",
   "text",
   "createdAt",
   "group",
   "classifier",
   "abstained",
   "likely",
   "dueAt",
   "assignee",
   "alike",
   "count"
  ],
  "properties": {
   "taskId": {
    "$ref": "nativ:common/id"
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when the reader does not see the whole case."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of the inquiry."
   },
   "text": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "What the reader may read of the text that was to be sorted, shortened; null when there is none."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "Since when it waits."
   },
   "group": {
    "$ref": "nativ:api/group-name"
   },
   "classifier": {
    "$ref": "nativ:common/key",
    "description": "The key of the classifier that held it back."
   },
   "abstained": {
    "anyOf": [
     {
      "type": "string",
      "enum": [
       "noText",
       "unsure",
       "unknown",
       "noModel",
       "noAnswer"
      ],
      "title": "SortingAbstained"
     },
     {
      "type": "null"
     }
    ],
    "description": "Why it abstained: no words, not sure enough, like nothing it knows, no published model, or a model server without an answer. Null when it did not."
   },
   "likely": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/sorting-likelihood"
    },
    "description": "The likeliest labels, the likeliest first."
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "string",
      "format": "date-time"
     },
     {
      "type": "null"
     }
    ],
    "description": "When it should be sorted."
   },
   "assignee": {
    "anyOf": [
     {
      "$ref": "nativ:api/person"
     },
     {
      "type": "null"
     }
    ],
    "description": "Who has taken it."
   },
   "alike": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/triage-entry"
    },
    "description": "The others that are nearly the same, newest first, at most 50."
   },
   "count": {
    "type": "integer",
    "minimum": 1,
    "description": "How many there are, with this one."
   }
  }
 },
 "nativ:api/triage-entry": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/triage-entry",
  "title": "TriageEntry",
  "description": "An inquiry that waits to be sorted.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "taskId",
   "instanceId",
   "reference",
   "text",
   "createdAt"
  ],
  "properties": {
   "taskId": {
    "$ref": "nativ:common/id"
   },
   "instanceId": {
    "anyOf": [
     {
      "$ref": "nativ:common/id"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null when the reader does not see the whole case."
   },
   "reference": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "Of the inquiry."
   },
   "text": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ],
    "description": "What the reader may read of the text that was to be sorted, shortened; null when there is none."
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "Since when it waits."
   }
  }
 },
 "nativ:api/triage-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/triage-list",
  "title": "TriageList",
  "description": "What waits to be sorted.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "classifiers",
   "waiting"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/triage-bundle"
    }
   },
   "classifiers": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/sorting-classifier"
    },
    "description": "Those that held any of it back."
   },
   "waiting": {
    "type": "integer",
    "minimum": 0,
    "description": "How many inquiries wait in all, as far as the reader sees."
   }
  }
 },
 "nativ:api/triage-sort": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/triage-sort",
  "title": "TriageSort",
  "description": "What several inquiries are about.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "tasks",
   "label"
  ],
  "properties": {
   "tasks": {
    "type": "array",
    "minItems": 1,
    "maxItems": 200,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/id"
    },
    "description": "The tasks in which they are sorted."
   },
   "label": {
    "$ref": "nativ:common/key"
   }
  }
 },
 "nativ:api/triage-sorted": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/triage-sorted",
  "title": "TriageSorted",
  "description": "What became of each.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "outcomes"
  ],
  "properties": {
   "outcomes": {
    "type": "array",
    "items": {
     "title": "TriageOutcome",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "taskId",
      "outcome"
     ],
     "properties": {
      "taskId": {
       "$ref": "nativ:common/id"
      },
      "outcome": {
       "type": "string",
       "enum": [
        "sorted",
        "gone",
        "refused",
        "unknownLabel"
       ],
       "description": "Sorted; not there any more, or done by somebody else; not yours to sort; or no label of that classifier."
      }
     }
    }
   }
  }
 },
 "nativ:api/unplaced-task-list": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/unplaced-task-list",
  "title": "UnplacedTaskList",
  "description": "A page of open tasks that their rules could give to nobody.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "items",
   "nextCursor"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "nativ:api/unplaced-task"
    }
   },
   "nextCursor": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "nativ:api/unplaced-task": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/unplaced-task",
  "title": "UnplacedTask",
  "description": "An open task that its rule could give to nobody, and why.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "at",
   "kind",
   "skills",
   "language",
   "setAside"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "at": {
    "type": "string",
    "format": "date-time",
    "description": "When it was decided."
   },
   "kind": {
    "type": "string",
    "enum": [
     "field",
     "named",
     "roundRobin",
     "leastLoaded",
     "skill"
    ]
   },
   "skills": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "language": {
    "anyOf": [
     {
      "type": "string"
     },
     {
      "type": "null"
     }
    ]
   },
   "setAside": {
    "type": "array",
    "description": "How many were set aside for each reason; empty when the rule named nobody of the group.",
    "items": {
     "title": "SetAsideCount",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "verdict",
      "count"
     ],
     "properties": {
      "verdict": {
       "type": "string",
       "enum": [
        "eligible",
        "away",
        "full",
        "recused",
        "lacksSkill",
        "lacksLanguage",
        "excluded",
        "offHours",
        "gone"
       ]
      },
      "count": {
       "type": "integer",
       "minimum": 1
      }
     }
    }
   }
  }
 },
 "nativ:api/upload-begun": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/upload-begun",
  "title": "UploadBegun",
  "description": "An upload that has begun.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "offset",
   "size",
   "isWhole",
   "name",
   "token"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id",
    "description": "The answer to the question, once all of it is here."
   },
   "offset": {
    "type": "integer",
    "minimum": 0,
    "description": "How many bytes are here for good: where to go on."
   },
   "size": {
    "type": "integer",
    "minimum": 1,
    "description": "How many will come."
   },
   "isWhole": {
    "type": "boolean",
    "description": "Whether all of it is here, so that it can be sent with the form."
   },
   "name": {
    "type": "string"
   },
   "token": {
    "type": "string",
    "description": "Goes into the header Nativ-Upload of whatever is asked about this upload."
   }
  }
 },
 "nativ:api/upload-create": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/upload-create",
  "title": "UploadCreate",
  "description": "A file that is about to be uploaded for a question of a form.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "question",
   "name",
   "size"
  ],
  "properties": {
   "question": {
    "type": "string",
    "pattern": "^/",
    "maxLength": 500,
    "description": "A JSON Pointer to the answer, such as `/cv` or `/papers`."
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 1000,
    "description": "As it is called where it comes from."
   },
   "size": {
    "type": "integer",
    "minimum": 0,
    "maximum": 1099511627776,
    "description": "In bytes."
   },
   "page": {
    "type": "string",
    "minLength": 16,
    "maxLength": 64,
    "description": "Made up by the page that uploads: only a submission that says the same in the header Nativ-Page can name the file."
   }
  }
 },
 "nativ:api/upload": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/upload",
  "title": "Upload",
  "description": "How far an upload has come.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "offset",
   "size",
   "isWhole",
   "name"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id",
    "description": "The answer to the question, once all of it is here."
   },
   "offset": {
    "type": "integer",
    "minimum": 0,
    "description": "How many bytes are here for good: where to go on."
   },
   "size": {
    "type": "integer",
    "minimum": 1,
    "description": "How many will come."
   },
   "isWhole": {
    "type": "boolean",
    "description": "Whether all of it is here, so that it can be sent with the form."
   },
   "name": {
    "type": "string"
   }
  }
 },
 "nativ:api/view-settings": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/view-settings",
  "title": "ViewSettings",
  "description": "What a view shows and how. Names, keys and ids only, never what somebody wrote.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "columns": {
    "type": "array",
    "maxItems": 4,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/board-column"
    },
    "description": "Only what stands in these columns of the board."
   },
   "groupStatus": {
    "$ref": "nativ:common/key",
    "description": "Of what is in progress, only what stands in this status of the group."
   },
   "labels": {
    "type": "array",
    "maxItems": 20,
    "uniqueItems": true,
    "items": {
     "$ref": "nativ:common/key"
    },
    "description": "Only what is marked with one of these labels of the group."
   },
   "assignee": {
    "anyOf": [
     {
      "type": "string",
      "enum": [
       "me",
       "nobody"
      ]
     },
     {
      "$ref": "nativ:common/id"
     }
    ],
    "description": "Only what this person has: 'me' for whoever looks, 'nobody' for what is free."
   },
   "origin": {
    "type": "string",
    "enum": [
     "flow",
     "own"
    ],
    "description": "Only what flows made, or only what people wrote."
   },
   "hasForm": {
    "type": "boolean",
    "description": "Only what has a form to fill in, or only what has none."
   },
   "due": {
    "type": "string",
    "enum": [
     "overdue",
     "today",
     "week",
     "none"
    ],
    "description": "Only what is due then, counted from the day on which one looks."
   },
   "created": {
    "type": "string",
    "enum": [
     "today",
     "week",
     "month"
    ],
    "description": "Only what came in that time, counted likewise."
   },
   "kind": {
    "type": "string",
    "enum": [
     "task",
     "gathering"
    ],
    "description": "Tasks, or events."
   },
   "archived": {
    "type": "boolean",
    "description": "What was put away instead of what is in use."
   },
   "sort": {
    "type": "string",
    "enum": [
     "urgent",
     "newest",
     "oldest",
     "completed"
    ],
    "description": "The order of the table."
   },
   "shown": {
    "type": "array",
    "maxItems": 20,
    "uniqueItems": true,
    "items": {
     "type": "string",
     "pattern": "^[a-zA-Z]{1,20}$"
    },
    "description": "The columns of the table, in their order."
   },
   "span": {
    "type": "string",
    "enum": [
     "month",
     "week"
    ],
    "description": "How much the calendar shows."
   }
  }
 },
 "nativ:api/wait-figures": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/wait-figures",
  "title": "WaitFigures",
  "description": "How long people waited for a first response, of the cases that came within a period. Times are of those that were answered.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "received",
   "answered",
   "waiting",
   "unanswered",
   "medianMs",
   "p90Ms",
   "meanMs",
   "withTarget",
   "withinShare",
   "split"
  ],
  "properties": {
   "received": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Cases that came. Null where it is fewer than five and must not be told (see 'isProtected')."
   },
   "answered": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Those that have had their first response. Null where it is fewer than five and must not be told (see 'isProtected')."
   },
   "waiting": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Those that are open and still wait for it. Null where it is fewer than five and must not be told (see 'isProtected')."
   },
   "unanswered": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Those that were closed without one. Null where it is fewer than five and must not be told (see 'isProtected')."
   },
   "medianMs": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Half of those answered waited no longer. Null where there are none, or too few to tell."
   },
   "p90Ms": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Nine in ten of those answered waited no longer."
   },
   "meanMs": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "On average; it is the sum of the parts of 'split'."
   },
   "withTarget": {
    "anyOf": [
     {
      "type": "integer",
      "minimum": 0
     },
     {
      "type": "null"
     }
    ],
    "description": "Cases of which it is decided whether they kept their target: those answered that had one, and those whose target has passed. Null where it is fewer than five and must not be told (see 'isProtected')."
   },
   "withinShare": {
    "anyOf": [
     {
      "type": "number",
      "minimum": 0,
      "maximum": 1
     },
     {
      "type": "null"
     }
    ],
    "description": "The share of these that were answered within their target."
   },
   "split": {
    "anyOf": [
     {
      "type": "array",
      "items": {
       "$ref": "nativ:api/wait-part-mean"
      }
     },
     {
      "type": "null"
     }
    ],
    "description": "The parts of the average, which together make up exactly 'meanMs'."
   }
  }
 },
 "nativ:api/wait-part-mean": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/wait-part-mean",
  "title": "WaitPartMean",
  "description": "How long those who were answered waited on average for one part of the way.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "part",
   "meanMs"
  ],
  "properties": {
   "part": {
    "type": "string",
    "enum": [
     "toRoute",
     "toBeSeen",
     "toBeClaimed",
     "toBeWritten",
     "toBeApproved"
    ],
    "description": "To be routed to a group, to be seen there, to be claimed, until the answer was written, until it was approved and sent."
   },
   "meanMs": {
    "type": "integer",
    "minimum": 0,
    "description": "On average."
   }
  }
 },
 "nativ:api/wait-row": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/wait-row",
  "title": "WaitRow",
  "description": "The wait for a first response by form, group or person.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "key",
   "name",
   "now",
   "before"
  ],
  "properties": {
   "key": {
    "type": "string",
    "description": "The key of the form or group, the id of the person."
   },
   "name": {
    "$ref": "nativ:common/localized-text",
    "description": "What it is called."
   },
   "now": {
    "$ref": "nativ:api/wait-figures"
   },
   "before": {
    "$ref": "nativ:api/wait-figures"
   }
  }
 },
 "nativ:api/webhook-address": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/webhook-address",
  "title": "WebhookAddress",
  "description": "The address by which another system starts runs of a flow. It is shown once.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "path"
  ],
  "properties": {
   "path": {
    "type": "string",
    "description": "To be appended to the address of this server: the key of the flow, the name that its start gives, and the secret. Whoever knows it can start runs; keep it secret."
   }
  }
 },
 "nativ:api/webhook-call": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/webhook-call",
  "title": "WebhookCall",
  "description": "What another system says when it starts a run. The flow reads it as data.",
  "type": "object"
 },
 "nativ:api/workload": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:api/workload",
  "title": "Workload",
  "description": "Open tasks by group and person, against what people can take.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "groups",
   "people"
  ],
  "properties": {
   "groups": {
    "type": "array",
    "description": "Groups that the reader sees as a whole, in the order of names.",
    "items": {
     "$ref": "nativ:api/group-load"
    }
   },
   "people": {
    "type": "array",
    "description": "The reader, and the members of groups that the reader manages, in the order of names and never of figures.",
    "items": {
     "$ref": "nativ:api/person-load"
    }
   }
  }
 },
 "nativ:common/board-column": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/board-column",
  "title": "BoardColumn",
  "description": "Where a task stands on the board of its group: the stages of open ones, and what is done.",
  "type": "string",
  "enum": [
   "new",
   "inProgress",
   "onHold",
   "done"
  ]
 },
 "nativ:common/business-calendar": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/business-calendar",
  "title": "BusinessCalendar",
  "description": "When a workspace works: due times and business durations count working time only. What is said of a single date goes before the holidays, and these go before the week.",
  "type": "object",
  "required": [
   "timeZone",
   "week"
  ],
  "additionalProperties": false,
  "properties": {
   "timeZone": {
    "type": "string",
    "maxLength": 64,
    "title": "Time zone",
    "description": "The IANA name of the time zone whose clocks the hours go by, such as Asia/Jerusalem."
   },
   "week": {
    "$ref": "nativ:common/business-week",
    "title": "Week"
   },
   "holidays": {
    "type": "array",
    "maxItems": 24,
    "title": "Holidays",
    "description": "Holidays that are computed for every year.",
    "items": {
     "type": "object",
     "required": [
      "set"
     ],
     "additionalProperties": false,
     "properties": {
      "set": {
       "type": "string",
       "enum": [
        "il"
       ],
       "title": "Country",
       "description": "il: the days off by law in Israel."
      },
      "eves": {
       "type": "string",
       "enum": [
        "open",
        "short",
        "closed"
       ],
       "default": "open",
       "title": "Eves",
       "description": "Whether the day before a holiday is a working day, a short one, or off."
      },
      "evesCloseAt": {
       "type": "string",
       "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
       "title": "Eves close at",
       "description": "When work ends on a short eve, such as 13:00."
      },
      "days": {
       "type": "object",
       "additionalProperties": false,
       "title": "Single holidays",
       "description": "What single holidays are here, where not as the law has them: off, a day like an eve, or open as any day. The eve of one that is open is open too.",
       "properties": {
        "passover": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "passoverSeventh": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "holocaustRemembrance": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "fallenRemembrance": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "independence": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "shavuot": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "roshHashana": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "roshHashanaSecond": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "yomKippur": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "sukkot": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        },
        "simchatTorah": {
         "type": "string",
         "enum": [
          "off",
          "eve",
          "open"
         ]
        }
       }
      }
     }
    }
   },
   "closures": {
    "type": "array",
    "maxItems": 1000,
    "title": "Days off",
    "description": "Single dates on which nobody works, or not for the whole day.",
    "items": {
     "type": "object",
     "required": [
      "date"
     ],
     "additionalProperties": false,
     "properties": {
      "date": {
       "type": "string",
       "format": "date",
       "title": "Date"
      },
      "closesAt": {
       "type": "string",
       "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
       "title": "Closes at",
       "description": "When work ends on this date, such as 13:00. Without it the whole day is off."
      },
      "name": {
       "$ref": "nativ:common/localized-text",
       "title": "Name"
      }
     }
    }
   },
   "openings": {
    "type": "array",
    "maxItems": 1000,
    "title": "Extra working days",
    "description": "Single dates with working hours of their own, whatever the week and the holidays say.",
    "items": {
     "type": "object",
     "required": [
      "date",
      "shifts"
     ],
     "additionalProperties": false,
     "properties": {
      "date": {
       "type": "string",
       "format": "date",
       "title": "Date"
      },
      "shifts": {
       "type": "array",
       "maxItems": 24,
       "items": {
        "$ref": "nativ:common/business-shift"
       },
       "title": "Hours"
      },
      "name": {
       "$ref": "nativ:common/localized-text",
       "title": "Name"
      }
     }
    }
   }
  }
 },
 "nativ:common/business-shift": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/business-shift",
  "title": "BusinessShift",
  "description": "A stretch of working time within one day, by the clock on the wall.",
  "type": "object",
  "required": [
   "from",
   "to"
  ],
  "additionalProperties": false,
  "properties": {
   "from": {
    "type": "string",
    "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
    "title": "From",
    "description": "When it begins, such as 09:00."
   },
   "to": {
    "type": "string",
    "pattern": "^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
    "title": "To",
    "description": "When it ends, such as 17:00, or 24:00 for midnight. What goes on after midnight is a shift of the next day."
   }
  }
 },
 "nativ:common/business-week": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/business-week",
  "title": "BusinessWeek",
  "description": "The working hours of each day of the week. A day that is left out is off.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "sunday": {
    "type": "array",
    "maxItems": 24,
    "items": {
     "$ref": "nativ:common/business-shift"
    },
    "title": "Sunday"
   },
   "monday": {
    "type": "array",
    "maxItems": 24,
    "items": {
     "$ref": "nativ:common/business-shift"
    },
    "title": "Monday"
   },
   "tuesday": {
    "type": "array",
    "maxItems": 24,
    "items": {
     "$ref": "nativ:common/business-shift"
    },
    "title": "Tuesday"
   },
   "wednesday": {
    "type": "array",
    "maxItems": 24,
    "items": {
     "$ref": "nativ:common/business-shift"
    },
    "title": "Wednesday"
   },
   "thursday": {
    "type": "array",
    "maxItems": 24,
    "items": {
     "$ref": "nativ:common/business-shift"
    },
    "title": "Thursday"
   },
   "friday": {
    "type": "array",
    "maxItems": 24,
    "items": {
     "$ref": "nativ:common/business-shift"
    },
    "title": "Friday"
   },
   "saturday": {
    "type": "array",
    "maxItems": 24,
    "items": {
     "$ref": "nativ:common/business-shift"
    },
    "title": "Saturday"
   }
  }
 },
 "nativ:common/group-view": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/group-view",
  "title": "GroupView",
  "description": "One of the six ways in which a group shows what is in it.",
  "type": "string",
  "enum": [
   "feed",
   "board",
   "table",
   "calendar",
   "timeline",
   "dashboard"
  ]
 },
 "nativ:common/id": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/id",
  "title": "Id",
  "description": "A UUID, version 7: minted by the server, ordered by time.",
  "type": "string",
  "format": "uuid"
 },
 "nativ:common/instance-status": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/instance-status",
  "title": "InstanceStatus",
  "description": "How a run of a flow stands. An incident needs a person.",
  "type": "string",
  "enum": [
   "running",
   "completed",
   "cancelled",
   "incident"
  ]
 },
 "nativ:common/key": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/key",
  "title": "Key",
  "description": "A stable name that a person types and that stands in addresses: lower-case letters, digits and single hyphens, such as 'inquiry-routing'.",
  "type": "string",
  "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
  "minLength": 1,
  "maxLength": 64
 },
 "nativ:common/language": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/language",
  "title": "Language",
  "description": "A language of the product: Hebrew or English.",
  "type": "string",
  "enum": [
   "he",
   "en"
  ]
 },
 "nativ:common/localized-text": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/localized-text",
  "title": "LocalizedText",
  "description": "A text that people read: one string for every language, or one string per language code.",
  "anyOf": [
   {
    "type": "string",
    "maxLength": 20000
   },
   {
    "type": "object",
    "propertyNames": {
     "pattern": "^[a-z]{2}$"
    },
    "additionalProperties": {
     "type": "string",
     "maxLength": 20000
    },
    "minProperties": 1
   }
  ]
 },
 "nativ:common/membership-role": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/membership-role",
  "title": "MembershipRole",
  "description": "manager: sees all and assigns; member: sees all and works; classifiedMember: sees only what concerns them.",
  "type": "string",
  "enum": [
   "manager",
   "member",
   "classifiedMember"
  ]
 },
 "nativ:common/participant-answer": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/participant-answer",
  "title": "ParticipantAnswer",
  "description": "Whether somebody comes to an event.",
  "type": "string",
  "enum": [
   "invited",
   "going",
   "maybe",
   "declined"
  ]
 },
 "nativ:common/person-name": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/person-name",
  "title": "PersonName",
  "description": "Somebody of the workspace, by name.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "name"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:common/id"
   },
   "name": {
    "type": "string",
    "maxLength": 200
   }
  }
 },
 "nativ:common/scope": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/scope",
  "title": "Scope",
  "description": "What a token is good for: an area, and whether to read or to change. Never more than its owner may.",
  "type": "string",
  "enum": [
   "people:read",
   "people:write",
   "groups:read",
   "groups:write",
   "tasks:read",
   "tasks:write",
   "posts:read",
   "posts:write",
   "cases:read",
   "cases:write",
   "submissions:read",
   "submissions:write",
   "forms:read",
   "forms:write",
   "flows:read",
   "flows:write",
   "events:read",
   "workspace:read",
   "workspace:write"
  ]
 },
 "nativ:common/task-stage": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/task-stage",
  "title": "TaskStage",
  "description": "How far an open task is. Taking it begins it, giving it back makes it new again.",
  "type": "string",
  "enum": [
   "new",
   "inProgress",
   "onHold"
  ]
 },
 "nativ:common/task-status": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/task-status",
  "title": "TaskStatus",
  "description": "How a task stands.",
  "type": "string",
  "enum": [
   "open",
   "completed",
   "cancelled"
  ]
 },
 "nativ:common/version-note": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/version-note",
  "title": "VersionNote",
  "description": "What changed and why, in a sentence for those who look at the versions later.",
  "type": "string",
  "maxLength": 500
 },
 "nativ:common/workspace-role": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:common/workspace-role",
  "title": "WorkspaceRole",
  "description": "admin: runs the workspace; designer: builds forms and flows; champion: trains others; member: does the work.",
  "type": "string",
  "enum": [
   "admin",
   "designer",
   "champion",
   "member"
  ]
 },
 "nativ:flow/flow-annotation": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/flow-annotation",
  "title": "FlowAnnotation",
  "description": "A note or an area on the drawing of a flow, for those who draw and read it. It says nothing to the engine.",
  "type": "object",
  "required": [
   "id",
   "kind",
   "text",
   "position",
   "size"
  ],
  "additionalProperties": false,
  "properties": {
   "id": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "description": "Names it inside its flow, apart from all nodes and edges."
   },
   "kind": {
    "type": "string",
    "enum": [
     "note",
     "area"
    ],
    "description": "A note stands beside the steps; an area lies beneath those that it holds together."
   },
   "text": {
    "$ref": "nativ:common/localized-text",
    "description": "What people read on it."
   },
   "position": {
    "type": "object",
    "description": "Its first upper corner, in pixels along the reading direction (x) and downwards (y).",
    "required": [
     "x",
     "y"
    ],
    "additionalProperties": false,
    "properties": {
     "x": {
      "type": "number"
     },
     "y": {
      "type": "number"
     }
    }
   },
   "size": {
    "type": "object",
    "description": "How wide and high it is, in pixels.",
    "required": [
     "width",
     "height"
    ],
    "additionalProperties": false,
    "properties": {
     "width": {
      "type": "number",
      "minimum": 40,
      "maximum": 20000
     },
     "height": {
      "type": "number",
      "minimum": 40,
      "maximum": 20000
     }
    }
   },
   "tone": {
    "type": "string",
    "enum": [
     "plain",
     "sun",
     "leaf",
     "sky",
     "rose"
    ],
    "description": "Its colour, which carries no meaning of its own.",
    "default": "plain"
   }
  }
 },
 "nativ:flow/flow-document": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/flow-document",
  "title": "FlowDocument",
  "description": "What a designer draws and a flow version freezes: nodes, the edges between them, and settings.",
  "type": "object",
  "required": [
   "title",
   "nodes",
   "edges"
  ],
  "additionalProperties": false,
  "properties": {
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "The name of the flow, as staff read it."
   },
   "nodes": {
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "nativ:flow/flow-node"
    }
   },
   "edges": {
    "type": "array",
    "maxItems": 4000,
    "items": {
     "$ref": "nativ:flow/flow-edge"
    }
   },
   "settings": {
    "$ref": "nativ:flow/flow-settings",
    "default": {}
   }
  }
 },
 "nativ:flow/flow-edge": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/flow-edge",
  "title": "FlowEdge",
  "description": "A sequence flow from one node to another.",
  "type": "object",
  "required": [
   "id",
   "source",
   "target"
  ],
  "additionalProperties": false,
  "properties": {
   "id": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_-]*$",
    "maxLength": 128
   },
   "source": {
    "type": "string",
    "description": "The id of the node it leaves."
   },
   "target": {
    "type": "string",
    "description": "The id of the node it enters."
   },
   "name": {
    "$ref": "nativ:common/localized-text",
    "description": "What people read on the edge."
   },
   "condition": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "description": "A CEL expression over data, tasks and vars that is true when the edge is taken, such as: data.kind == 'legal'."
   },
   "default": {
    "type": "boolean",
    "description": "Whether the edge is taken when no condition of its gateway is true.",
    "default": false
   }
  }
 },
 "nativ:flow/flow-node": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/flow-node",
  "title": "FlowNode",
  "description": "An event, activity or gateway of a flow.",
  "type": "object",
  "required": [
   "id",
   "type"
  ],
  "additionalProperties": false,
  "properties": {
   "id": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "description": "Names the node inside its flow; also the name under which its answers are read: tasks.<id>."
   },
   "type": {
    "type": "string",
    "minLength": 1,
    "maxLength": 40,
    "description": "The node type, such as 'userTask'."
   },
   "name": {
    "$ref": "nativ:common/localized-text",
    "description": "What people read on the node."
   },
   "status": {
    "$ref": "nativ:common/localized-text",
    "description": "What the inquirer reads on their page once the case has come this far. Without it, the words of the step before."
   },
   "config": {
    "type": "object",
    "description": "What this node does; its shape is the config schema of its type.",
    "default": {}
   },
   "parent": {
    "type": "string",
    "maxLength": 64,
    "description": "The id of the node in whose body this one stands: a subProcess or a forEach. Left out in the flow itself."
   },
   "position": {
    "type": "object",
    "description": "Where the node stands on the canvas, in pixels along the reading direction (x) and downwards (y).",
    "required": [
     "x",
     "y"
    ],
    "additionalProperties": false,
    "properties": {
     "x": {
      "type": "number"
     },
     "y": {
      "type": "number"
     }
    }
   }
  }
 },
 "nativ:flow/flow-settings": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/flow-settings",
  "title": "FlowSettings",
  "description": "What holds for the whole flow.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "description": {
    "$ref": "nativ:common/localized-text",
    "description": "What the flow is for, in a sentence or two."
   },
   "annotations": {
    "type": "array",
    "description": "Notes and areas on the drawing. The engine reads none of them.",
    "maxItems": 500,
    "items": {
     "$ref": "nativ:flow/flow-annotation"
    }
   }
  }
 },
 "nativ:flow/scenario-classification": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/scenario-classification",
  "title": "ScenarioClassification",
  "description": "What a model says of a text.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "model",
   "label",
   "score"
  ],
  "properties": {
   "model": {
    "type": "string",
    "minLength": 1,
    "maxLength": 100,
    "description": "The key of the model."
   },
   "text": {
    "type": "string",
    "maxLength": 20000,
    "description": "The text, exactly. Left out: any text."
   },
   "label": {
    "anyOf": [
     {
      "type": "string",
      "maxLength": 200
     },
     {
      "type": "null"
     }
    ],
    "description": "Its label; null when the model is not sure."
   },
   "score": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "How sure it is."
   }
  }
 },
 "nativ:flow/scenario-end": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/scenario-end",
  "title": "ScenarioEnd",
  "description": "Where a case stands after the last move.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "status"
  ],
  "properties": {
   "status": {
    "$ref": "nativ:common/instance-status"
   },
   "error": {
    "type": "string",
    "maxLength": 200,
    "description": "The code of the error that an `errorEnd` ended it with."
   }
  }
 },
 "nativ:flow/scenario-expectation": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/scenario-expectation",
  "title": "ScenarioExpectation",
  "description": "What a scenario comes to in its own flow: where it passed, how it ended or where it waits, and what was sent. Called flows have scenarios of their own.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "path",
   "end",
   "waits",
   "incidents",
   "sent"
  ],
  "properties": {
   "path": {
    "type": "array",
    "maxItems": 2000,
    "description": "The nodes that were entered and how often, in the order in which they were first entered. The order is for readers: only how often counts.",
    "items": {
     "$ref": "nativ:flow/scenario-visit"
    }
   },
   "end": {
    "$ref": "nativ:flow/scenario-end"
   },
   "waits": {
    "type": "array",
    "maxItems": 2000,
    "description": "Where it still waits, and how many times over.",
    "items": {
     "$ref": "nativ:flow/scenario-visit"
    }
   },
   "incidents": {
    "type": "array",
    "maxItems": 2000,
    "description": "The incidents that are still open.",
    "items": {
     "type": "object",
     "title": "ScenarioIncident",
     "additionalProperties": false,
     "required": [
      "node",
      "code",
      "times"
     ],
     "properties": {
      "node": {
       "type": "string",
       "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
       "maxLength": 64,
       "description": "The id of the node."
      },
      "code": {
       "type": "string",
       "maxLength": 100,
       "description": "Stable name of the kind of incident, such as `expression.failed`."
      },
      "times": {
       "type": "integer",
       "minimum": 1,
       "maximum": 1000000,
       "description": "How often."
      }
     }
    }
   },
   "sent": {
    "type": "array",
    "maxItems": 8000,
    "description": "What was asked of the world: kinds per node, never what it said.",
    "items": {
     "type": "object",
     "title": "ScenarioSent",
     "additionalProperties": false,
     "required": [
      "node",
      "kind",
      "times"
     ],
     "properties": {
      "node": {
       "type": "string",
       "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
       "maxLength": 64,
       "description": "The id of the node."
      },
      "kind": {
       "type": "string",
       "enum": [
        "task",
        "post",
        "message",
        "notification",
        "request",
        "call"
       ],
       "description": "A task, a post in a feed, a message to the inquirer, a notification for staff, a request to a system outside, or a call of another flow."
      },
      "times": {
       "type": "integer",
       "minimum": 1,
       "maximum": 1000000,
       "description": "How often."
      }
     }
    }
   }
  }
 },
 "nativ:flow/scenario-move": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/scenario-move",
  "title": "ScenarioMove",
  "description": "One thing that a person, a system outside or the clock does in a scenario.",
  "oneOf": [
   {
    "title": "CompleteTaskMove",
    "description": "Somebody completes a task.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind",
     "place",
     "by",
     "data"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "const": "completeTask"
     },
     "place": {
      "$ref": "nativ:flow/scenario-place",
      "description": "The node of the task."
     },
     "by": {
      "type": "string",
      "minLength": 1,
      "maxLength": 320,
      "description": "Who does it: a plain name or an e-mail address of somebody who is made up. It decides about votes and about who must not do what."
     },
     "data": {
      "type": "object",
      "maxProperties": 2000,
      "description": "The answers to the form of the task; {} where it has none. A vote says `approved`."
     }
    }
   },
   {
    "title": "AnswerRequestMove",
    "description": "A system outside answers a request.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind",
     "place",
     "result"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "const": "answerRequest"
     },
     "place": {
      "$ref": "nativ:flow/scenario-place",
      "description": "The node of the request."
     },
     "result": {
      "description": "What it answers: { status, body }.",
      "type": [
       "object",
       "array",
       "string",
       "number",
       "boolean",
       "null"
      ]
     }
    }
   },
   {
    "title": "FailRequestMove",
    "description": "A request fails: with an error that the flow knows of, or technically.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind",
     "place",
     "code"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "const": "failRequest"
     },
     "place": {
      "$ref": "nativ:flow/scenario-place",
      "description": "The node of the request."
     },
     "code": {
      "anyOf": [
       {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
       },
       {
        "type": "null"
       }
      ],
      "description": "The code of the error; null for a technical failure."
     }
    }
   },
   {
    "title": "DeliverMessageMove",
    "description": "A message comes from outside.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind",
     "name",
     "content"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "const": "deliverMessage"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200,
      "description": "The name that nodes wait for, such as `reply`."
     },
     "key": {
      "type": "string",
      "maxLength": 1000,
      "description": "Tells apart waits for messages of one name."
     },
     "content": {
      "description": "What it says.",
      "type": [
       "object",
       "array",
       "string",
       "number",
       "boolean",
       "null"
      ]
     },
     "within": {
      "$ref": "nativ:flow/scenario-within"
     },
     "occurrence": {
      "type": "integer",
      "minimum": 1,
      "maximum": 100000,
      "default": 1,
      "description": "Which of the running cases that were called there, the oldest first."
     }
    }
   },
   {
    "title": "PassTimeMove",
    "description": "Time passes; timers that become due on the way fire, each at its own time.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind",
     "ms"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "const": "passTime"
     },
     "ms": {
      "type": "integer",
      "minimum": 1,
      "maximum": 3155760000000,
      "description": "How much, in milliseconds: up to a hundred years."
     }
    }
   },
   {
    "title": "FireTimerMove",
    "description": "Time passes until a timer is due, however long that is: the scenario still fits when the wait is made longer or shorter.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind",
     "place"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "const": "fireTimer"
     },
     "place": {
      "$ref": "nativ:flow/scenario-place",
      "description": "The node of the timer: a wait, a boundary timer, or an approval with a time-out."
     }
    }
   },
   {
    "title": "WithdrawMove",
    "description": "Somebody takes back what a branch waits for.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind",
     "place",
     "how",
     "by"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "const": "withdraw"
     },
     "place": {
      "$ref": "nativ:flow/scenario-place",
      "description": "The node where it waits."
     },
     "how": {
      "type": "string",
      "enum": [
       "skip",
       "drop"
      ],
      "description": "`skip` goes on after the node, `drop` ends the branch."
     },
     "by": {
      "type": "string",
      "minLength": 1,
      "maxLength": 320,
      "description": "Who does it: a plain name or an e-mail address of somebody who is made up. It decides about votes and about who must not do what."
     }
    }
   },
   {
    "title": "ResolveIncidentMove",
    "description": "Somebody deals with an incident.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind",
     "place",
     "resolution",
     "by"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "const": "resolveIncident"
     },
     "place": {
      "$ref": "nativ:flow/scenario-place",
      "description": "The node where it stands."
     },
     "resolution": {
      "type": "object",
      "title": "ScenarioResolution",
      "additionalProperties": false,
      "required": [
       "how"
      ],
      "properties": {
       "how": {
        "type": "string",
        "enum": [
         "retry",
         "skip",
         "setVariables",
         "cancel"
        ],
        "description": "What becomes of the branch."
       },
       "edge": {
        "type": "string",
        "maxLength": 128,
        "description": "With `skip`: the edge to go on by, where there are several."
       },
       "values": {
        "type": "object",
        "maxProperties": 2000,
        "description": "With `setVariables`: the variables to set before it is tried again."
       }
      }
     },
     "by": {
      "type": "string",
      "minLength": 1,
      "maxLength": 320,
      "description": "Who does it: a plain name or an e-mail address of somebody who is made up. It decides about votes and about who must not do what."
     }
    }
   },
   {
    "title": "CancelCaseMove",
    "description": "Somebody ends the whole case before its time.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "kind",
     "by"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "const": "cancelCase"
     },
     "by": {
      "type": "string",
      "minLength": 1,
      "maxLength": 320,
      "description": "Who does it: a plain name or an e-mail address of somebody who is made up. It decides about votes and about who must not do what."
     },
     "within": {
      "$ref": "nativ:flow/scenario-within"
     },
     "occurrence": {
      "type": "integer",
      "minimum": 1,
      "maximum": 100000,
      "default": 1,
      "description": "Which of the running cases that were called there, the oldest first."
     }
    }
   }
  ]
 },
 "nativ:flow/scenario-place": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/scenario-place",
  "title": "ScenarioPlace",
  "description": "Where in a run something is open, in the words of the drawing: a node, and which of what is open there. It names no id of the engine, so that it still fits after the flow has changed.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "node"
  ],
  "properties": {
   "node": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "description": "The id of the node."
   },
   "within": {
    "$ref": "nativ:flow/scenario-within"
   },
   "occurrence": {
    "type": "integer",
    "minimum": 1,
    "maximum": 100000,
    "default": 1,
    "description": "Which one of what is open there at this moment, the oldest first. Left out: the first."
   }
  }
 },
 "nativ:flow/scenario-start": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/scenario-start",
  "title": "ScenarioStart",
  "description": "What started the case.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "data"
  ],
  "properties": {
   "data": {
    "type": "object",
    "maxProperties": 2000,
    "description": "The answers of the start form, the body of the webhook, or {}."
   },
   "by": {
    "type": "string",
    "minLength": 1,
    "maxLength": 320,
    "description": "Who started it; left out when nobody signed in did."
   }
  }
 },
 "nativ:flow/scenario-visit": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/scenario-visit",
  "title": "ScenarioVisit",
  "description": "A node, and how many times over.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "node",
   "times"
  ],
  "properties": {
   "node": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "description": "The id of the node."
   },
   "times": {
    "type": "integer",
    "minimum": 1,
    "maximum": 1000000,
    "description": "How often."
   }
  }
 },
 "nativ:flow/scenario-within": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/scenario-within",
  "title": "ScenarioWithin",
  "description": "The calls that lead into a called flow: the ids of the `callFlow` nodes, the outermost first. Left out in the flow itself.",
  "type": "array",
  "maxItems": 50,
  "items": {
   "type": "string",
   "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
   "maxLength": 64
  }
 },
 "nativ:flow/scenario": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:flow/scenario",
  "title": "Scenario",
  "description": "A run of a flow, kept with it and tried again at every publishing: what people and systems did, in their order, and what came of it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "title",
   "startAt",
   "start",
   "moves",
   "expect"
  ],
  "properties": {
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What the scenario is called, such as 'Application that is turned down'."
   },
   "startAt": {
    "type": "string",
    "pattern": "^2\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,3})?Z$",
    "description": "The instant at which the clock begins, ISO 8601 in UTC: what is reckoned in working time depends on it."
   },
   "start": {
    "$ref": "nativ:flow/scenario-start"
   },
   "moves": {
    "type": "array",
    "maxItems": 2000,
    "description": "What was done after that, in this order.",
    "items": {
     "$ref": "nativ:flow/scenario-move"
    }
   },
   "classifications": {
    "type": "array",
    "maxItems": 200,
    "default": [],
    "description": "What models say of texts; the first that fits counts. Without one that fits, a model is not sure.",
    "items": {
     "$ref": "nativ:flow/scenario-classification"
    }
   },
   "expect": {
    "$ref": "nativ:flow/scenario-expectation"
   }
  }
 },
 "nativ:form/file-rule": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:form/file-rule",
  "title": "FileRule",
  "description": "What a file question takes, as `x-file` beside `\"type\": \"string\", \"format\": \"file\"`. The answer is the id of an uploaded file.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "accept": {
    "type": "array",
    "minItems": 1,
    "maxItems": 30,
    "items": {
     "type": "string",
     "pattern": "^[a-z]+/([a-z0-9.+-]+|\\*)$"
    },
    "description": "Media types, such as `application/pdf` or `image/*`. Without it: documents, pictures, sound and film."
   },
   "maxBytes": {
    "type": "integer",
    "minimum": 1,
    "maximum": 1073741824,
    "description": "The most that one file may weigh; the setting of the server bounds it too."
   }
  }
 },
 "nativ:form/form-document": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:form/form-document",
  "title": "FormDocument",
  "description": "What a designer edits and a form version freezes: the questions, how they look, and their translations.",
  "type": "object",
  "required": [
   "title",
   "schema"
  ],
  "additionalProperties": false,
  "properties": {
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "The name of the form, as staff and inquirers read it."
   },
   "schema": {
    "type": "object",
    "description": "The questions as a JSON Schema, draft-04 to 2020-12; its root is an object."
   },
   "uiSchema": {
    "type": "object",
    "description": "How the questions look, in the words of react-jsonschema-form.",
    "default": {}
   },
   "translations": {
    "type": "object",
    "description": "Per language: JSON Pointer into this document (such as '/schema/properties/kind/title') to the text in that language.",
    "propertyNames": {
     "pattern": "^[a-z]{2}$"
    },
    "additionalProperties": {
     "type": "object",
     "additionalProperties": {
      "type": "string",
      "maxLength": 20000
     }
    },
    "default": {}
   },
   "settings": {
    "$ref": "nativ:form/form-settings",
    "default": {}
   }
  }
 },
 "nativ:form/form-page": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:form/form-page",
  "title": "FormPage",
  "description": "A page of a form: some of its questions, in the order of the form.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "title",
   "questions"
  ],
  "properties": {
   "id": {
    "$ref": "nativ:form/form-part-id"
   },
   "title": {
    "$ref": "nativ:common/localized-text"
   },
   "description": {
    "$ref": "nativ:common/localized-text"
   },
   "questions": {
    "type": "array",
    "maxItems": 500,
    "uniqueItems": true,
    "items": {
     "type": "string",
     "maxLength": 200
    },
    "description": "Names of properties at the top of the schema. What no page names stands on the last."
   }
  }
 },
 "nativ:form/form-part-id": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:form/form-part-id",
  "title": "FormPartId",
  "description": "Names a page or a rule within its form.",
  "type": "string",
  "pattern": "^[A-Za-z][A-Za-z0-9_-]{0,63}$"
 },
 "nativ:form/form-rule": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:form/form-rule",
  "title": "FormRule",
  "description": "One thing that answers bring about. Rules of a kind are applied in their order.",
  "oneOf": [
   {
    "title": "ShowRule",
    "description": "The questions are asked only while the condition holds; several rules for a question: while any holds.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "kind",
     "when",
     "questions"
    ],
    "properties": {
     "id": {
      "$ref": "nativ:form/form-part-id"
     },
     "kind": {
      "type": "string",
      "const": "show"
     },
     "when": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "description": "A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date)."
     },
     "questions": {
      "type": "array",
      "minItems": 1,
      "maxItems": 500,
      "uniqueItems": true,
      "items": {
       "$ref": "nativ:form/question-path"
      }
     }
    }
   },
   {
    "title": "RequireRule",
    "description": "The questions must be answered while the condition holds.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "kind",
     "when",
     "questions"
    ],
    "properties": {
     "id": {
      "$ref": "nativ:form/form-part-id"
     },
     "kind": {
      "type": "string",
      "const": "require"
     },
     "when": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "description": "A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date)."
     },
     "questions": {
      "type": "array",
      "minItems": 1,
      "maxItems": 500,
      "uniqueItems": true,
      "items": {
       "$ref": "nativ:form/question-path"
      }
     }
    }
   },
   {
    "title": "SetRule",
    "description": "The answer is computed. A question that is always set is a calculated one.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "kind",
     "question",
     "value"
    ],
    "properties": {
     "id": {
      "$ref": "nativ:form/form-part-id"
     },
     "kind": {
      "type": "string",
      "const": "set"
     },
     "when": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "description": "A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date)."
     },
     "question": {
      "$ref": "nativ:form/question-path"
     },
     "value": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "description": "A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date)."
     }
    }
   },
   {
    "title": "RefuseRule",
    "description": "The answers do not go together while the condition holds; the words stand at the questions.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "kind",
     "when",
     "questions",
     "message"
    ],
    "properties": {
     "id": {
      "$ref": "nativ:form/form-part-id"
     },
     "kind": {
      "type": "string",
      "const": "refuse"
     },
     "when": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "description": "A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date)."
     },
     "questions": {
      "type": "array",
      "minItems": 1,
      "maxItems": 500,
      "uniqueItems": true,
      "items": {
       "$ref": "nativ:form/question-path"
      }
     },
     "message": {
      "$ref": "nativ:common/localized-text"
     }
    }
   },
   {
    "title": "SkipToRule",
    "description": "After the page named, the next is another one further on.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "kind",
     "when",
     "after",
     "page"
    ],
    "properties": {
     "id": {
      "$ref": "nativ:form/form-part-id"
     },
     "kind": {
      "type": "string",
      "const": "skipTo"
     },
     "when": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "description": "A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date)."
     },
     "after": {
      "$ref": "nativ:form/form-part-id"
     },
     "page": {
      "$ref": "nativ:form/form-part-id"
     }
    }
   },
   {
    "title": "EndRule",
    "description": "After the page named there are no more questions: the form can be sent, or, when `refuses` is set, is not for this person.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "kind",
     "when",
     "after"
    ],
    "properties": {
     "id": {
      "$ref": "nativ:form/form-part-id"
     },
     "kind": {
      "type": "string",
      "const": "end"
     },
     "when": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "description": "A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date)."
     },
     "after": {
      "$ref": "nativ:form/form-part-id"
     },
     "text": {
      "$ref": "nativ:common/localized-text"
     },
     "refuses": {
      "type": "boolean",
      "default": false
     }
    }
   }
  ]
 },
 "nativ:form/form-settings": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:form/form-settings",
  "title": "FormSettings",
  "description": "What a form says around its questions.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "language": {
    "type": "string",
    "pattern": "^[a-z]{2}$",
    "description": "The language in which the schema itself is written.",
    "default": "en"
   },
   "intro": {
    "$ref": "nativ:common/localized-text",
    "description": "A few words above the first question."
   },
   "submitLabel": {
    "$ref": "nativ:common/localized-text",
    "description": "The words on the button that sends the form."
   },
   "thanks": {
    "$ref": "nativ:common/localized-text",
    "description": "What the inquirer reads after sending."
   },
   "exposure": {
    "type": "string",
    "enum": [
     "open",
     "personal",
     "atRisk"
    ],
    "description": "How much a form may show of itself: open, personal, or for people at risk, whose pages have a quick way out.",
    "default": "open"
   },
   "embedOn": {
    "type": "array",
    "maxItems": 50,
    "uniqueItems": true,
    "items": {
     "type": "string",
     "pattern": "^https?://[a-z0-9.-]+(:[0-9]{1,5})?$",
     "maxLength": 200
    },
    "description": "The websites that may show the form, such as https://www.example.org. Without it any website may show an open form and none a personal one; a form for people at risk is never shown in another page."
   },
   "neutralTitle": {
    "$ref": "nativ:common/localized-text",
    "description": "What the tab, the history and the screen of somebody at risk show instead of the title."
   },
   "quickExit": {
    "type": "string",
    "pattern": "^https://[^\\s\"'<>]+$",
    "maxLength": 200,
    "description": "Where the quick exit leads: a harmless page. Wikipedia without it."
   },
   "availability": {
    "title": "FormAvailability",
    "description": "From when to when the form takes submissions, and how many.",
    "type": "object",
    "additionalProperties": false,
    "properties": {
     "opensAt": {
      "type": "string",
      "format": "date-time",
      "description": "The instant at which it opens."
     },
     "closesAt": {
      "type": "string",
      "format": "date-time",
      "description": "The instant at which it closes."
     },
     "maximum": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000000,
      "description": "How many submissions it takes: those since it opened, or all."
     },
     "closedText": {
      "$ref": "nativ:common/localized-text",
      "description": "What people read who come too early, too late or when it is full."
     }
    }
   },
   "prefill": {
    "type": "array",
    "maxItems": 50,
    "uniqueItems": true,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 100
    },
    "description": "The questions that the address of the page may answer beforehand, as in ?name=Dana. Others are ignored; a form for people at risk takes nothing from its address."
   },
   "protection": {
    "type": "string",
    "enum": [
     "none",
     "light",
     "strong"
    ],
    "default": "none",
    "description": "How much work the browser does before it sends, so that flooding costs: none, about a second, about five. Whoever has no script sends all the same and waits in quarantine."
   },
   "suspicious": {
    "type": "string",
    "enum": [
     "hold",
     "pass"
    ],
    "default": "hold",
    "description": "What becomes of a submission that looks like a machine's: hold lets it wait until staff release it, pass lets its flow start all the same."
   },
   "retention": {
    "title": "FormRetention",
    "description": "How long what was answered is kept after the case has ended. Without it, nobody erases by itself.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "days"
    ],
    "properties": {
     "days": {
      "type": "integer",
      "minimum": 1,
      "maximum": 36500,
      "description": "Days after the end of the case."
     },
     "warnDays": {
      "type": "integer",
      "minimum": 0,
      "maximum": 365,
      "default": 14,
      "description": "How many days before, the managers of the group are told."
     }
    }
   },
   "public": {
    "type": "boolean",
    "description": "Whether anybody may open the form at /f/:form. A form that only tasks use is not public.",
    "default": true
   },
   "pages": {
    "type": "array",
    "maxItems": 30,
    "description": "The pages of the form, in their order. Without them, everything stands on one.",
    "items": {
     "$ref": "nativ:form/form-page"
    }
   },
   "rules": {
    "type": "array",
    "maxItems": 200,
    "description": "What answers bring about: questions that show, are required, are set, pages that are skipped, an early end.",
    "items": {
     "$ref": "nativ:form/form-rule"
    }
   },
   "drafts": {
    "type": "boolean",
    "description": "Whether the device of the inquirer may keep what was typed until the form is sent. Never for a form for people at risk.",
    "default": false
   }
  }
 },
 "nativ:form/question-path": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:form/question-path",
  "title": "QuestionPath",
  "description": "Where a question's answer stands: a JSON Pointer into the answers, with `*` for any row of a list, such as `/children/*/age`.",
  "type": "string",
  "pattern": "^(/[^/]{1,200}){1,12}$",
  "maxLength": 1000
 },
 "nativ:nodes/approval": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/approval",
  "title": "ApprovalConfig",
  "description": "Asks several people whether they approve, and goes on when it is decided. The outcome is read as tasks.<node id>.outcome: approved, rejected or timedOut.",
  "type": "object",
  "required": [
   "groups",
   "title"
  ],
  "additionalProperties": false,
  "properties": {
   "groups": {
    "type": "array",
    "title": "Groups",
    "description": "Whose people decide. With several groups, each is asked in turn until there are as many votes as needed.",
    "minItems": 1,
    "maxItems": 20,
    "items": {
     "$ref": "nativ:common/key"
    }
   },
   "people": {
    "type": "integer",
    "minimum": 1,
    "maximum": 50,
    "title": "How many people",
    "description": "How many people are asked. Without it, one of each group."
   },
   "decision": {
    "type": "string",
    "enum": [
     "all",
     "any",
     "majority"
    ],
    "title": "It is approved when",
    "description": "All of them approve, any one of them does, or more than half do.",
    "default": "all"
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "title": "Title",
    "description": "What is to be decided, in a few words. {{data.field}} puts in an answer."
   },
   "why": {
    "$ref": "nativ:common/localized-text",
    "title": "Why",
    "description": "Why the decision matters, in one sentence, for whoever is asked. {{data.field}} puts in an answer."
   },
   "instructions": {
    "$ref": "nativ:common/localized-text",
    "title": "What to look at",
    "description": "What matters for the decision, for whoever is asked."
   },
   "form": {
    "$ref": "nativ:common/key",
    "title": "Form",
    "description": "The key of a published form to fill in beside the decision."
   },
   "notByAuthor": {
    "type": "boolean",
    "title": "Not by the author",
    "description": "Whether the person who started the case must not decide.",
    "default": false
   },
   "notBy": {
    "type": "array",
    "title": "Not by",
    "description": "Expressions that give the people who must not decide, such as vars.preparedBy.",
    "maxItems": 10,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 2000
    }
   },
   "due": {
    "$ref": "nativ:nodes/timing",
    "title": "Due",
    "description": "When the decision should have been made, as those who are asked read it."
   },
   "timeout": {
    "$ref": "nativ:nodes/timing",
    "title": "Time-out",
    "description": "When it stops waiting for those who have not decided."
   },
   "onTimeout": {
    "type": "string",
    "enum": [
     "goOn",
     "stop"
    ],
    "title": "At the time-out",
    "description": "Go on with the outcome timedOut, or stop with the error 'timedOut', which a boundary error may catch.",
    "default": "goOn"
   }
  }
 },
 "nativ:nodes/boundaryError": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/boundaryError",
  "title": "BoundaryErrorConfig",
  "description": "Goes on another way when a step ends with an error.",
  "type": "object",
  "required": [
   "attachedTo"
  ],
  "additionalProperties": false,
  "properties": {
   "attachedTo": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "title": "Attached to",
    "description": "The id of the step that it watches."
   },
   "code": {
    "type": "string",
    "pattern": "^[A-Za-z][A-Za-z0-9_.-]*$",
    "maxLength": 64,
    "title": "Error",
    "description": "The error that it catches. Without it, every error that nothing else catches."
   },
   "variable": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Keep it as",
    "description": "The code of the error is read as vars.<this name>."
   }
  }
 },
 "nativ:nodes/boundaryMessage": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/boundaryMessage",
  "title": "BoundaryMessageConfig",
  "description": "Happens when a message comes while a step is being worked on.",
  "type": "object",
  "required": [
   "attachedTo",
   "message"
  ],
  "additionalProperties": false,
  "properties": {
   "attachedTo": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "title": "Attached to",
    "description": "The id of the step that it watches."
   },
   "interrupting": {
    "type": "boolean",
    "title": "Interrupts",
    "description": "Whether the step is given up when this happens. Otherwise it goes on beside it.",
    "default": true
   },
   "message": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Message",
    "description": "The name of the message."
   },
   "key": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "Only with the key",
    "description": "An expression that tells this message from others of the same name."
   },
   "variable": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Keep it as",
    "description": "What the message says is read as vars.<this name>."
   }
  }
 },
 "nativ:nodes/boundaryTimer": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/boundaryTimer",
  "title": "BoundaryTimerConfig",
  "description": "Happens when a step takes too long: a reminder, an escalation, or the end of waiting.",
  "type": "object",
  "required": [
   "attachedTo",
   "when"
  ],
  "additionalProperties": false,
  "properties": {
   "attachedTo": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "title": "Attached to",
    "description": "The id of the step that it watches."
   },
   "interrupting": {
    "type": "boolean",
    "title": "Interrupts",
    "description": "Whether the step is given up when this happens. Otherwise it goes on beside it.",
    "default": true
   },
   "when": {
    "$ref": "nativ:nodes/timing",
    "title": "How long",
    "description": "The time after which it happens, counted from the beginning of the step."
   },
   "every": {
    "type": "string",
    "pattern": "^P(?!$)(\\d{1,6}D)?(T(?!$)(\\d{1,6}H)?(\\d{1,6}M)?)?$",
    "maxLength": 20,
    "title": "Then every",
    "description": "It happens again and again after this time, until the step is done. Only when it does not interrupt."
   }
  }
 },
 "nativ:nodes/callFlow": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/callFlow",
  "title": "CallFlowConfig",
  "description": "Runs another flow and waits until it has ended.",
  "type": "object",
  "required": [
   "flow"
  ],
  "additionalProperties": false,
  "properties": {
   "flow": {
    "$ref": "nativ:common/key",
    "title": "Flow",
    "description": "The key of the published flow."
   },
   "input": {
    "type": "array",
    "title": "What it gets",
    "description": "The answers that the other flow begins with: it reads them as data.<name>.",
    "maxItems": 50,
    "items": {
     "$ref": "nativ:nodes/variable-assignment"
    }
   },
   "output": {
    "type": "array",
    "title": "What is kept",
    "description": "Values to keep when it has ended. What the other flow computed is read as vars.result.<name>.",
    "maxItems": 50,
    "items": {
     "$ref": "nativ:nodes/variable-assignment"
    }
   }
  }
 },
 "nativ:nodes/classify": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/classify",
  "title": "ClassifyConfig",
  "description": "Lets a classifier that was taught here sort a text. When it is not sure enough it abstains, and a person decides.",
  "type": "object",
  "required": [
   "classifier",
   "variable"
  ],
  "additionalProperties": false,
  "properties": {
   "classifier": {
    "$ref": "nativ:common/key",
    "title": "Classifier",
    "description": "The key of the classifier."
   },
   "fields": {
    "type": "array",
    "minItems": 1,
    "maxItems": 20,
    "uniqueItems": true,
    "title": "Questions",
    "description": "The answers that are read together, each as an expression such as data.story.",
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   },
   "text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "Text",
    "description": "Instead of questions: an expression that gives the text, such as data.subject + ' ' + data.story."
   },
   "variable": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Keep it as",
    "description": "Read as vars.<this name>.label, which is empty when the classifier abstains; also .probability, .abstained, .runnersUp, .model and .sortedBy."
   },
   "atLeast": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "title": "How sure",
    "description": "The classifier abstains below this. Left out: as sure as the classifier itself asks for."
   },
   "heldBack": {
    "title": "HeldBack",
    "type": "object",
    "required": [
     "group"
    ],
    "additionalProperties": false,
    "description": "Who sorts what the classifier abstains from: the flow waits for them. Left out: it goes on without a label.",
    "properties": {
     "group": {
      "$ref": "nativ:common/key",
      "title": "Group",
      "description": "The key of the group whose people sort what is held back."
     },
     "due": {
      "$ref": "nativ:nodes/timing",
      "title": "Due",
      "description": "When it should have been sorted."
     }
    }
   }
  }
 },
 "nativ:nodes/decisionTable": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/decisionTable",
  "title": "DecisionTableConfig",
  "description": "Looks up values in a table and keeps them with the case. They are read as vars.<name>.",
  "type": "object",
  "required": [
   "inputs",
   "outputs",
   "rules"
  ],
  "additionalProperties": false,
  "properties": {
   "inputs": {
    "type": "array",
    "title": "Questions",
    "description": "What the rules look at: one expression per column.",
    "minItems": 1,
    "maxItems": 20,
    "items": {
     "title": "DecisionInput",
     "description": "One column that rules look at.",
     "type": "object",
     "required": [
      "expression"
     ],
     "additionalProperties": false,
     "properties": {
      "name": {
       "$ref": "nativ:common/localized-text",
       "title": "Name",
       "description": "What people read above the column."
      },
      "expression": {
       "type": "string",
       "minLength": 1,
       "maxLength": 2000,
       "title": "Value",
       "description": "What is looked at, such as data.age."
      }
     }
    }
   },
   "outputs": {
    "type": "array",
    "title": "Answers",
    "description": "What the table gives: one variable per column.",
    "minItems": 1,
    "maxItems": 20,
    "items": {
     "title": "DecisionOutput",
     "description": "One column of answers.",
     "type": "object",
     "required": [
      "variable"
     ],
     "additionalProperties": false,
     "properties": {
      "variable": {
       "type": "string",
       "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
       "maxLength": 64,
       "title": "Name",
       "description": "The answer is read as vars.<this name>."
      }
     }
    }
   },
   "hitPolicy": {
    "type": "string",
    "enum": [
     "unique",
     "first",
     "collect"
    ],
    "title": "When several rules fit",
    "description": "There must be only one; the first one counts; or all answers are kept as lists.",
    "default": "unique"
   },
   "rules": {
    "type": "array",
    "title": "Rules",
    "description": "Looked at from first to last.",
    "minItems": 1,
    "maxItems": 500,
    "items": {
     "title": "DecisionRule",
     "description": "One row of the table.",
     "type": "object",
     "required": [
      "when",
      "answers"
     ],
     "additionalProperties": false,
     "properties": {
      "when": {
       "type": "array",
       "title": "If",
       "description": "One cell per question: a value ('legal', 18), a comparison (> 18, in ['a', 'b']), a condition on value (value > 3 && value < 9), or - for anything.",
       "maxItems": 20,
       "items": {
        "type": "string",
        "maxLength": 500
       }
      },
      "answers": {
       "type": "array",
       "title": "Then",
       "description": "One expression per answer.",
       "maxItems": 20,
       "items": {
        "type": "string",
        "minLength": 1,
        "maxLength": 500
       }
      }
     }
    }
   },
   "otherwise": {
    "type": "array",
    "title": "Otherwise",
    "description": "One expression per answer, for when no rule fits.",
    "maxItems": 20,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   }
  }
 },
 "nativ:nodes/end": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/end",
  "title": "EndConfig",
  "description": "Ends the branch that arrives here; the instance ends when no branch is left.",
  "type": "object",
  "additionalProperties": false,
  "properties": {}
 },
 "nativ:nodes/errorEnd": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/errorEnd",
  "title": "ErrorEndConfig",
  "description": "Ends this part of the flow with an error, which a boundary error may catch. Uncaught, it ends the case.",
  "type": "object",
  "required": [
   "code"
  ],
  "additionalProperties": false,
  "properties": {
   "code": {
    "type": "string",
    "pattern": "^[A-Za-z][A-Za-z0-9_.-]*$",
    "maxLength": 64,
    "title": "Error",
    "description": "The name of the error, such as not-reachable."
   }
  }
 },
 "nativ:nodes/eventGateway": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/eventGateway",
  "title": "EventGatewayConfig",
  "description": "Offers several steps at once: the first that is done or happens decides, and the others are withdrawn.",
  "type": "object",
  "additionalProperties": false,
  "properties": {}
 },
 "nativ:nodes/exclusiveGateway": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/exclusiveGateway",
  "title": "ExclusiveGatewayConfig",
  "description": "Takes the first outgoing edge whose condition is true, in the order drawn, else the default edge.",
  "type": "object",
  "additionalProperties": false,
  "properties": {}
 },
 "nativ:nodes/forEach": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/forEach",
  "title": "ForEachConfig",
  "description": "Runs the steps inside it once for each entry of a list.",
  "type": "object",
  "required": [
   "list",
   "item"
  ],
  "additionalProperties": false,
  "properties": {
   "list": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "List",
    "description": "An expression that gives the list, such as data.guests; or a number, for so many times."
   },
   "item": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Name of the entry",
    "description": "Inside, the entry is read as vars.<this name>, and its place in the list as vars.<this name>Index."
   },
   "order": {
    "type": "string",
    "enum": [
     "parallel",
     "sequential"
    ],
    "title": "Order",
    "description": "All at the same time, or one after the other.",
    "default": "parallel"
   },
   "atOnce": {
    "type": "integer",
    "minimum": 1,
    "maximum": 10000,
    "title": "At most at once",
    "description": "How many entries are worked on at the same time. Without it, all of them."
   },
   "waits": {
    "type": "boolean",
    "title": "Waits for them",
    "description": "Whether the flow goes on only when they are done. Otherwise it goes on at once, and they are done beside it.",
    "default": true
   },
   "result": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "Result of an entry",
    "description": "An expression that is kept when an entry is done, such as tasks.vote.approved."
   },
   "results": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Keep the results as",
    "description": "The list of the results is read as vars.<this name>."
   },
   "enough": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "Enough when",
    "description": "Goes on as soon as this is true, such as vars.done >= 3. It may read vars.done, vars.open and vars.results."
   },
   "rest": {
    "type": "string",
    "enum": [
     "cancel",
     "finish"
    ],
    "title": "The other entries",
    "description": "When it is enough: they are withdrawn, or may finish and change nothing.",
    "default": "cancel"
   }
  }
 },
 "nativ:nodes/formStart": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/formStart",
  "title": "FormStartConfig",
  "description": "Starts an instance for each submission of a form. Its answers are read as data.<field>.",
  "type": "object",
  "required": [
   "form"
  ],
  "additionalProperties": false,
  "properties": {
   "form": {
    "$ref": "nativ:common/key",
    "title": "Form",
    "description": "The key of the published form whose submissions start this flow."
   }
  }
 },
 "nativ:nodes/httpRequest": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/httpRequest",
  "title": "HttpRequestConfig",
  "description": "Asks another system, and waits for its answer.",
  "type": "object",
  "required": [
   "connector",
   "path"
  ],
  "additionalProperties": false,
  "properties": {
   "connector": {
    "$ref": "nativ:common/key",
    "title": "Connector",
    "description": "The key of the connector, which knows the system and how to sign in there."
   },
   "method": {
    "type": "string",
    "enum": [
     "GET",
     "POST",
     "PUT",
     "PATCH",
     "DELETE"
    ],
    "title": "Method",
    "description": "GET reads, POST adds, PUT and PATCH change, DELETE removes.",
    "default": "GET"
   },
   "path": {
    "type": "string",
    "minLength": 1,
    "maxLength": 1000,
    "pattern": "^/",
    "title": "Path",
    "description": "What is asked for, such as /contacts/{{vars.contactId}}."
   },
   "body": {
    "type": "array",
    "title": "What is sent",
    "description": "The fields that are sent, each with an expression.",
    "maxItems": 50,
    "items": {
     "$ref": "nativ:nodes/variable-assignment"
    }
   },
   "variable": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Keep the answer as",
    "description": "The answer is read as vars.<this name>."
   },
   "errors": {
    "type": "array",
    "title": "Errors",
    "description": "Answers that are part of the flow, such as 404 for a contact that does not exist. A boundary error goes on from there.",
    "maxItems": 20,
    "items": {
     "title": "HttpError",
     "description": "A status of the answer and what it means in the flow.",
     "type": "object",
     "required": [
      "status",
      "code"
     ],
     "additionalProperties": false,
     "properties": {
      "status": {
       "type": "integer",
       "minimum": 300,
       "maximum": 599,
       "title": "Status",
       "description": "The status of the answer."
      },
      "code": {
       "type": "string",
       "pattern": "^[A-Za-z][A-Za-z0-9_.-]*$",
       "maxLength": 64,
       "title": "Error",
       "description": "The error that it is."
      }
     }
    }
   }
  }
 },
 "nativ:nodes/inclusiveGateway": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/inclusiveGateway",
  "title": "InclusiveGatewayConfig",
  "description": "Takes every outgoing edge whose condition is true, else the default edge. Where branches meet, it waits for exactly those that can still arrive.",
  "type": "object",
  "additionalProperties": false,
  "properties": {}
 },
 "nativ:nodes/manualStart": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/manualStart",
  "title": "ManualStartConfig",
  "description": "Starts an instance when somebody who works here asks for it, or another flow calls it.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "form": {
    "$ref": "nativ:common/key",
    "title": "Form",
    "description": "The key of the published form that is filled in to start. Its answers are read as data.<field>."
   }
  }
 },
 "nativ:nodes/messageInquirer": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/messageInquirer",
  "title": "MessageInquirerConfig",
  "description": "Sends a message to the person who filled in the form, and goes on at once.",
  "type": "object",
  "required": [
   "text"
  ],
  "additionalProperties": false,
  "properties": {
   "subject": {
    "$ref": "nativ:common/localized-text",
    "title": "Subject",
    "description": "What the message is about, in a few words."
   },
   "text": {
    "$ref": "nativ:common/localized-text",
    "title": "Text",
    "description": "What the message says. {{data.field}} puts in an answer."
   }
  }
 },
 "nativ:nodes/notify": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/notify",
  "title": "NotifyConfig",
  "description": "Tells people who work here something, and goes on at once.",
  "type": "object",
  "required": [
   "text"
  ],
  "additionalProperties": false,
  "properties": {
   "group": {
    "$ref": "nativ:common/key",
    "title": "Group",
    "description": "The key of the group whose people are told."
   },
   "person": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "Person",
    "description": "An expression that gives the e-mail address of the one person who is told, such as vars.mentor."
   },
   "text": {
    "$ref": "nativ:common/localized-text",
    "title": "Text",
    "description": "What it says. {{data.field}} puts in an answer."
   }
  }
 },
 "nativ:nodes/parallelGateway": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/parallelGateway",
  "title": "ParallelGatewayConfig",
  "description": "Takes all outgoing edges at once. Where branches meet, it waits for all of them, or for as many as are said here.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "required": {
    "type": "integer",
    "minimum": 1,
    "maximum": 1000,
    "title": "How many branches",
    "description": "It goes on when so many of the branches have arrived. Without it, all of them. With one incoming edge: so many arrivals."
   },
   "rest": {
    "type": "string",
    "enum": [
     "swallow",
     "cancel"
    ],
    "title": "The other branches",
    "description": "They may finish, and change nothing; or they are withdrawn.",
    "default": "swallow"
   }
  }
 },
 "nativ:nodes/post": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/post",
  "title": "PostConfig",
  "description": "Writes an entry into the feed of a group and goes on at once.",
  "type": "object",
  "required": [
   "group",
   "text"
  ],
  "additionalProperties": false,
  "properties": {
   "group": {
    "$ref": "nativ:common/key",
    "title": "Group",
    "description": "The key of the group in whose feed the post stands."
   },
   "text": {
    "$ref": "nativ:common/localized-text",
    "title": "Text",
    "description": "What the post says. {{data.field}} puts in an answer."
   }
  }
 },
 "nativ:nodes/receiveMessage": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/receiveMessage",
  "title": "ReceiveMessageConfig",
  "description": "Waits until a message comes: a reply of the inquirer, or news from another system.",
  "type": "object",
  "required": [
   "message"
  ],
  "additionalProperties": false,
  "properties": {
   "message": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Message",
    "description": "The name of the message, such as reply."
   },
   "key": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "Only with the key",
    "description": "An expression that tells this message from others of the same name, such as data.orderNumber."
   },
   "variable": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Keep it as",
    "description": "What the message says is read as vars.<this name>."
   },
   "keep": {
    "type": "boolean",
    "title": "Keep early messages",
    "description": "Whether a message that comes before the case waits for it is kept until it does. Otherwise it is lost.",
    "default": true
   }
  }
 },
 "nativ:nodes/scheduleStart": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/scheduleStart",
  "title": "ScheduleStartConfig",
  "description": "Starts an instance at set times, such as every Sunday at eight.",
  "type": "object",
  "required": [
   "cron"
  ],
  "additionalProperties": false,
  "properties": {
   "cron": {
    "type": "string",
    "minLength": 9,
    "maxLength": 100,
    "pattern": "^\\S+( \\S+){4,5}$",
    "title": "Times",
    "description": "A cron line of five fields: minute, hour, day of the month, month, day of the week. '0 8 * * 0' is every Sunday at eight."
   },
   "timeZone": {
    "type": "string",
    "pattern": "^[A-Za-z_]+(/[A-Za-z_+-]+)*$",
    "maxLength": 60,
    "title": "Time zone",
    "description": "The time zone of these times, such as Asia/Jerusalem. Without it, that of the workspace."
   }
  }
 },
 "nativ:nodes/setVariables": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/setVariables",
  "title": "SetVariablesConfig",
  "description": "Computes values and keeps them with the instance. They are read as vars.<name>.",
  "type": "object",
  "required": [
   "assignments"
  ],
  "additionalProperties": false,
  "properties": {
   "assignments": {
    "type": "array",
    "title": "Values",
    "description": "Evaluated from first to last; a later one may read an earlier one.",
    "minItems": 1,
    "maxItems": 50,
    "items": {
     "$ref": "nativ:nodes/variable-assignment"
    }
   }
  }
 },
 "nativ:nodes/subProcess": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/subProcess",
  "title": "SubProcessConfig",
  "description": "Holds several steps together, so that a time-out, a message or an error can end all of them.",
  "type": "object",
  "additionalProperties": false,
  "properties": {}
 },
 "nativ:nodes/terminateEnd": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/terminateEnd",
  "title": "TerminateEndConfig",
  "description": "Ends the whole case at once: what is still open is withdrawn. Inside a part of a flow, it ends that part.",
  "type": "object",
  "additionalProperties": false,
  "properties": {}
 },
 "nativ:nodes/timing": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/timing",
  "title": "Timing",
  "description": "When something is due: after a time, after working time, or at a moment. Exactly one of the three.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "duration": {
    "type": "string",
    "pattern": "^P(?!$)(\\d{1,6}D)?(T(?!$)(\\d{1,6}H)?(\\d{1,6}M)?)?$",
    "maxLength": 20,
    "title": "After",
    "description": "Time by the clock, as an ISO 8601 duration such as PT24H or P2D."
   },
   "businessDuration": {
    "type": "string",
    "pattern": "^P(?!$)(\\d{1,6}D)?(T(?!$)(\\d{1,6}H)?(\\d{1,6}M)?)?$",
    "maxLength": 20,
    "title": "After working time",
    "description": "Working time by the calendar, as an ISO 8601 duration such as PT8H or P2D (two working days)."
   },
   "until": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "At",
    "description": "An expression that gives a date or a moment, such as data.eventOn."
   },
   "calendar": {
    "$ref": "nativ:common/key",
    "title": "Calendar",
    "description": "The key of the calendar that working time follows. Without it, the calendar of the workspace."
   }
  }
 },
 "nativ:nodes/userTask": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/userTask",
  "title": "UserTaskConfig",
  "description": "Asks a person of a group to do something and waits until it is done. The answers are read as tasks.<node id>.<field>.",
  "type": "object",
  "required": [
   "group",
   "title"
  ],
  "additionalProperties": false,
  "properties": {
   "group": {
    "$ref": "nativ:common/key",
    "title": "Group",
    "description": "The key of the group whose people do the task."
   },
   "title": {
    "$ref": "nativ:common/localized-text",
    "title": "Title",
    "description": "What is to be done, in a few words. {{data.field}} puts in an answer."
   },
   "why": {
    "$ref": "nativ:common/localized-text",
    "title": "Why",
    "description": "Why the step matters, in one sentence, for whoever gets the task. {{data.field}} puts in an answer."
   },
   "instructions": {
    "$ref": "nativ:common/localized-text",
    "title": "How",
    "description": "How to do it, for whoever gets the task. {{data.field}} puts in an answer."
   },
   "form": {
    "$ref": "nativ:common/key",
    "title": "Form",
    "description": "The key of the published form that completes the task. Without it the task is completed with a single button."
   },
   "assignee": {
    "type": "string",
    "format": "email",
    "maxLength": 254,
    "title": "Person",
    "description": "The e-mail address of the one person who does it. Without it anybody in the group may take the task."
   },
   "dueIn": {
    "type": "string",
    "pattern": "^P(?!$)(\\d{1,6}D)?(T(?!$)(\\d{1,6}H)?(\\d{1,6}M)?)?$",
    "maxLength": 20,
    "title": "Due in",
    "description": "How long after its creation the task is due, as an ISO 8601 duration such as PT24H or P2D."
   },
   "assignment": {
    "title": "TaskAssignment",
    "description": "Who of the group gets the task. Working hours, absences and how much somebody has to do are looked at.",
    "type": "object",
    "required": [
     "kind"
    ],
    "additionalProperties": false,
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "field",
       "roundRobin",
       "leastLoaded",
       "skill"
      ],
      "title": "Way",
      "description": "By a value of the case, in turn, to whoever has least to do, or by skill and language."
     },
     "person": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "title": "Person",
      "description": "For 'field': an expression that gives the e-mail address or the id of a person, such as vars.mentor."
     },
     "skills": {
      "type": "array",
      "title": "Skills",
      "description": "For 'skill': what the person has to know.",
      "maxItems": 20,
      "items": {
       "type": "string",
       "minLength": 1,
       "maxLength": 100
      }
     },
     "language": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "title": "Language",
      "description": "For 'skill': an expression that gives the language to speak, such as data.language."
     },
     "whenNobodyWorks": {
      "type": "string",
      "enum": [
       "nextShift",
       "group",
       "anybody"
      ],
      "title": "When nobody is at work",
      "description": "Outside of everybody's hours: to those whose hours begin next, which is the default; to nobody, so that the group picks; or to anybody, whatever their hours. Says nothing of 'field'."
     }
    }
   },
   "due": {
    "$ref": "nativ:nodes/timing",
    "title": "Due",
    "description": "When the task is due, where 'due in' is not enough: working time, or a moment."
   },
   "keepPersonAs": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Keep the person as",
    "description": "Whoever completes the task is read as vars.<this name>."
   }
  }
 },
 "nativ:nodes/variable-assignment": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/variable-assignment",
  "title": "VariableAssignment",
  "description": "One value to compute and the name to keep it under.",
  "type": "object",
  "required": [
   "variable",
   "expression"
  ],
  "additionalProperties": false,
  "properties": {
   "variable": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "title": "Name"
   },
   "expression": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "Value",
    "description": "A CEL expression over data, tasks and vars."
   }
  }
 },
 "nativ:nodes/wait": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/wait",
  "title": "WaitConfig",
  "description": "Waits for a time, until a moment, or until something holds.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
   "when": {
    "$ref": "nativ:nodes/timing",
    "title": "How long",
    "description": "The time or the moment to wait for."
   },
   "condition": {
    "type": "string",
    "minLength": 1,
    "maxLength": 2000,
    "title": "Until it holds",
    "description": "Goes on as soon as this is true, such as vars.room == null. Looked at whenever something happens in the case."
   }
  }
 },
 "nativ:nodes/webhookStart": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/webhookStart",
  "title": "WebhookStartConfig",
  "description": "Starts an instance when another system calls. What it sends is read as data.<field>.",
  "type": "object",
  "required": [
   "webhook"
  ],
  "additionalProperties": false,
  "properties": {
   "webhook": {
    "$ref": "nativ:common/key",
    "title": "Name in the address",
    "description": "A part of the address that the other system calls, before its secret. Another name, once published, closes the address that had this one."
   }
  }
 },
 "nativ:nodes/withdraw": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:nodes/withdraw",
  "title": "WithdrawConfig",
  "description": "Withdraws everything that is open at the steps named here, and goes on.",
  "type": "object",
  "required": [
   "nodes"
  ],
  "additionalProperties": false,
  "properties": {
   "nodes": {
    "type": "array",
    "title": "Steps",
    "description": "The ids of the steps.",
    "minItems": 1,
    "maxItems": 200,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 64
    }
   }
  }
 },
 "nativ:training/lesson-criterion": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:training/lesson-criterion",
  "title": "LessonCriterion",
  "description": "When an assessment counts as passed.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "atLeast",
   "attempts"
  ],
  "properties": {
   "atLeast": {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "The share of the counted steps that must be done right."
   },
   "attempts": {
    "type": "integer",
    "minimum": 1,
    "maximum": 20,
    "description": "How often somebody may try. Those who lead training can let somebody try again."
   }
  }
 },
 "nativ:training/lesson-decision": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:training/lesson-decision",
  "title": "LessonDecision",
  "description": "What was decided at a step of a lesson, or came there from outside.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "answers": {
    "type": "object",
    "maxProperties": 2000,
    "description": "What the task was completed with; a vote says `approved`, a sorting `label`."
   },
   "edge": {
    "type": "string",
    "maxLength": 128,
    "description": "The edge that the case then took where it could have taken another."
   },
   "message": {
    "title": "LessonMessage",
    "description": "What came from the inquirer or another system.",
    "type": "object",
    "additionalProperties": false,
    "required": [
     "name",
     "content"
    ],
    "properties": {
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200,
      "description": "The name that steps wait for, such as `reply`."
     },
     "key": {
      "type": "string",
      "maxLength": 1000,
      "description": "Tells apart waits for messages of one name."
     },
     "content": {
      "description": "What it says.",
      "type": [
       "object",
       "array",
       "string",
       "number",
       "boolean",
       "null"
      ]
     }
    }
   },
   "result": {
    "description": "What a system outside answered: { status, body }.",
    "type": [
     "object",
     "array",
     "string",
     "number",
     "boolean",
     "null"
    ]
   },
   "code": {
    "anyOf": [
     {
      "type": "string",
      "minLength": 1,
      "maxLength": 200
     },
     {
      "type": "null"
     }
    ],
    "description": "The error that a system outside answered with; null for a technical failure."
   },
   "how": {
    "type": "string",
    "enum": [
     "skip",
     "drop"
    ],
    "description": "The step was taken back: `skip` went on after it, `drop` ended the branch."
   }
  }
 },
 "nativ:training/lesson-media": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:training/lesson-media",
  "title": "LessonMedia",
  "description": "A picture or a short video beside a step of a lesson.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "file",
   "kind"
  ],
  "properties": {
   "file": {
    "$ref": "nativ:common/id",
    "description": "The file of the lesson."
   },
   "kind": {
    "type": "string",
    "enum": [
     "image",
     "video"
    ]
   },
   "alt": {
    "$ref": "nativ:common/localized-text",
    "description": "What it shows, for those who do not see it."
   }
  }
 },
 "nativ:training/lesson-start": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:training/lesson-start",
  "title": "LessonStart",
  "description": "What begins a lesson: an invented inquiry, or whatever else starts its flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "language",
   "at",
   "answers"
  ],
  "properties": {
   "form": {
    "$ref": "nativ:common/key",
    "description": "The form of the inquiry; left out where the flow starts without one."
   },
   "language": {
    "$ref": "nativ:common/language"
   },
   "at": {
    "type": "string",
    "pattern": "^2\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,3})?Z$",
    "description": "The instant at which the clock began when it was recorded, ISO 8601 in UTC."
   },
   "byLearner": {
    "type": "boolean",
    "default": false,
    "description": "Whether the learner starts it, as with a call that is taken."
   },
   "answers": {
    "type": "object",
    "maxProperties": 2000,
    "description": "The answers of the start form, the body of the webhook, or {}."
   },
   "classifications": {
    "type": "array",
    "maxItems": 200,
    "description": "What models said of texts.",
    "items": {
     "$ref": "nativ:flow/scenario-classification"
    }
   }
  }
 },
 "nativ:training/lesson-step": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:training/lesson-step",
  "title": "LessonStep",
  "description": "One step of a lesson: where in the flow, who does it, what was decided there and why. It never names a place on a screen.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "nodeId",
   "kind",
   "by",
   "decision",
   "counts"
  ],
  "properties": {
   "id": {
    "type": "string",
    "pattern": "^[A-Za-z0-9_-]+$",
    "maxLength": 64,
    "description": "Stable within the lesson."
   },
   "nodeId": {
    "type": "string",
    "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
    "maxLength": 64,
    "description": "The node of the flow. A node that is come to several times has a step for each."
   },
   "kind": {
    "type": "string",
    "enum": [
     "task",
     "approval",
     "sorting",
     "message",
     "wait",
     "request"
    ],
    "description": "A task, a vote, sorting by hand, a message from outside, time that passes, or the answer of a system outside."
   },
   "by": {
    "type": "string",
    "enum": [
     "learner",
     "colleague",
     "inquirer",
     "time",
     "system"
    ],
    "description": "Who does it. In a lesson that is taken, all but the learner's steps happen by themselves."
   },
   "decision": {
    "$ref": "nativ:training/lesson-decision"
   },
   "counts": {
    "type": "array",
    "maxItems": 200,
    "description": "Which fields of the answers decide whether the step was done right; what else is answered is free.",
    "items": {
     "type": "string",
     "maxLength": 200
    }
   },
   "why": {
    "$ref": "nativ:common/localized-text",
    "description": "Why the step is done, and done so."
   },
   "say": {
    "$ref": "nativ:common/localized-text",
    "description": "What to do, in a sentence."
   },
   "media": {
    "$ref": "nativ:training/lesson-media"
   },
   "waitMs": {
    "type": "integer",
    "minimum": 0,
    "maximum": 3155760000000,
    "description": "How long passed before it, when the lesson was recorded."
   },
   "isHidden": {
    "type": "boolean",
    "default": false,
    "description": "Whether the step is passed without a word: it is done, but neither told nor counted."
   }
  }
 },
 "nativ:training/lesson": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "nativ:training/lesson",
  "title": "LessonDocument",
  "description": "A path through a flow with the why of each step: what a champion did, for others to learn. It is also a scenario of its flow.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "title",
   "summary",
   "roles",
   "groups",
   "flow",
   "recordedVersion",
   "start",
   "steps",
   "criterion"
  ],
  "properties": {
   "title": {
    "$ref": "nativ:common/localized-text",
    "description": "What the lesson is called, such as 'Answering a legal inquiry'."
   },
   "summary": {
    "$ref": "nativ:common/localized-text",
    "description": "What one can do after it, in a sentence or two."
   },
   "roles": {
    "type": "array",
    "maxItems": 4,
    "description": "Whom it is for; empty: everybody.",
    "items": {
     "$ref": "nativ:common/workspace-role"
    }
   },
   "groups": {
    "type": "array",
    "maxItems": 100,
    "description": "The groups whose members do this; empty: any.",
    "items": {
     "$ref": "nativ:common/key"
    }
   },
   "flow": {
    "$ref": "nativ:common/key",
    "description": "The flow that is learned."
   },
   "recordedVersion": {
    "type": "integer",
    "minimum": 1,
    "description": "The version of the flow that the lesson was last known to fit."
   },
   "start": {
    "$ref": "nativ:training/lesson-start"
   },
   "steps": {
    "type": "array",
    "maxItems": 200,
    "description": "In the order in which they are done.",
    "items": {
     "$ref": "nativ:training/lesson-step"
    }
   },
   "criterion": {
    "$ref": "nativ:training/lesson-criterion"
   }
  }
 }
};
